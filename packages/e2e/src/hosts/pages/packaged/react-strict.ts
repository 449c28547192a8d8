import { CancelButton } from '@partwell/react';
import { createElement, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ownCancel, root, token } from '../page.ts';

const { url = '', key = '' } = root().dataset;
const told: string[] = [];
Object.assign(window, { told });
const on = {
  ready: () => void told.push('ready'),
  outcome: () => void told.push('outcome'),
  close: () => void told.push('close'),
};
const button = createElement(
  CancelButton,
  { id: 'cancel', options: { key, url, token: token(), on }, onClick: ownCancel },
  'Cancel subscription',
);
const app = createRoot(root());
app.render(createElement(StrictMode, null, button));
// A hot update: the same tree with new properties, and one with a new key, which mounts again.
Object.assign(window, {
  update: () => app.render(createElement(StrictMode, { key: 'updated' }, button)),
});
