/** `ui.js`: what the loader brings when somebody shows intent. */
import type { Begin } from '../loader/contract.ts';
import { prepare } from '../ui/index.ts';
import { createOpener } from './create-opener.ts';
import { settingsOf } from './settings.ts';

export const begin: Begin = ({ data, files, guard, tell, signal }) => {
  const opener = createOpener(settingsOf(data, files), guard, tell, async () => ({ prepare }));
  const listening = { signal } as AddEventListenerOptions;
  addEventListener('pageshow', (event) => event.persisted && opener.reset(), listening);
  return opener;
};
