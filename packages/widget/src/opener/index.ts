/** `ui.js`: what the loader brings when somebody shows intent. */
import type { Begin } from '../loader/contract.ts';
import { prepare } from '../ui/index.ts';
import { createOpener } from './create-opener.ts';
import { settingsOf } from './settings.ts';

export const begin: Begin = ({ data, files, guard, tell }) =>
  createOpener(settingsOf(data, files), guard, tell, async () => ({ prepare }));
