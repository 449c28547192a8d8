import type { Command } from '@partwell/flow/schema';
import { mayDo, type Scope } from '../ports/roles.ts';
import type { Manager } from '../ports/workspaces.ts';
import { withoutDetails } from '../services/without-details.ts';

/** Whose key it is. */
export type Viewer = Pick<Manager, 'role'>;

/** Whether they may see how to reach people, and what a receiver answered, who may have repeated it. */
export const seesContacts = ({ role }: Viewer): boolean => mayDo(role, 'contacts:read');

/** What is to be done, as far as they may see it. */
export const shownCommand = (command: Command, viewer: Viewer): Command =>
  seesContacts(viewer) ? command : withoutDetails(command);

/** An address, of which all but where it leads may be a secret, for those who could change it. */
export const shownAddress = (url: string, { role }: Viewer, scope: Scope): string =>
  mayDo(role, scope) ? url : new URL(url).origin;
