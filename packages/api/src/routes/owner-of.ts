import type { Owner } from '../ports/records.ts';
import type { Workspace } from '../ports/workspaces.ts';

/** Whose rows a request of this workspace is about. */
export const ownerOf = ({ id, mode }: Workspace): Owner => ({ workspace: id, mode });
