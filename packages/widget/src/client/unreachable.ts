import type { FlowEvent } from '@partwell/flow';

/** No answer came. A browser that says it is offline is; one that says it is online may be wrong. */
export const unreachable = (): FlowEvent => ({
  type: 'failed',
  code: navigator.onLine === false ? 'offline' : 'unreachable',
});
