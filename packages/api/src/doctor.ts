/** What `partwell doctor` looks with: the environment, the database and the host, as a server sees them. */
export { isApiError } from './api-error.ts';
export { whyNoAnswer } from './billing/host-http/not-understood.ts';
export { readDatabase } from './config/read-database.ts';
export { readSettings } from './config/read-settings.ts';
export { settingNames } from './config/setting-names.ts';
export { unknownVariables } from './config/unknown-variables.ts';
export { modeOfKey, whyModesDiffer } from './config/why-modes-differ.ts';
export { FlowFolderError } from './flows/flow-folder-error.ts';
export { readFlowFolder } from './flows/read-flow-folder.ts';
export { inspectManaged, type ManagedAddress, type ManagedMode } from './management/inspect-managed.ts';
export { inspectSecret } from './management/inspect-secret.ts';
export type { PostResult } from './net/post-json.ts';
export { signedPost } from './net/signed-post.ts';
export { testEvent } from './services/webhooks/test-event.ts';
export { inspectDatabase } from './storage/inspect-database.ts';
export { systemClock } from './system/system-clock.ts';
