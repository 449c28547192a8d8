/** `start.js`: what the loader brings when somebody shows intent. */
import type { Begin } from '../loader/contract.ts';
import { tellPage } from '../loader/outcome.ts';
import { createOpener } from './create-opener.ts';
import { settingsOf } from './settings.ts';

export const begin: Begin = ({ data, files, guard }) => {
  const opener = createOpener(settingsOf(data, files), guard, tellPage, (again) => {
    // Browsers may remember a failed import by its address: another try takes the copy beside it.
    const ui = import.meta.url.replace(/(-again)?\/start\.js.*/, again ? '-again/ui.js' : '/ui.js');
    return import(/* @vite-ignore */ ui);
  });
  addEventListener('pageshow', (event) => event.persisted && opener.reset());
  return opener;
};
