/** `ui.js`: what the loader brings when somebody shows intent. */
import type { Begin } from '../loader/contract.ts';
import { prepare } from '../ui/index.ts';
import { createOpener } from './create-opener.ts';
import { settingsOf } from './settings.ts';

/** For the npm package, which has an opener of its own. */
export { prepare };

export const begin: Begin = ({ data, files, guard, tell }) => {
  const opener = createOpener(settingsOf(data, files), guard, tell, async () => ({ prepare }));
  addEventListener('pageshow', (event) => event.persisted && opener.reset());
  return opener;
};
