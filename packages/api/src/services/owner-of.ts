import type { Owner } from '../ports/records.ts';
import type { Workspace } from '../ports/workspaces.ts';

/** Who owns the rows of a workspace in its mode. */
export const ownerOf = ({ id, mode }: Pick<Workspace, 'id' | 'mode'>): Owner => ({ workspace: id, mode });
