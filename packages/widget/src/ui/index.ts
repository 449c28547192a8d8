/** What the loader imports. Withheld: components and model, which only `open` puts together. */
import type { open } from './dialog/open.ts';

export { type DialogHandle, type Opening, open } from './dialog/open.ts';

export interface Ui {
  readonly open: typeof open;
}
