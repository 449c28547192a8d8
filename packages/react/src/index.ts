'use client';

/** A hook and a button. Withheld: everything else, which is `@partwell/widget`. */

export type {
  Listeners,
  OpenOptions,
  Outcome,
  PageAction,
  PartwellOptions,
  Token,
} from '@partwell/widget';
export { CancelButton, type CancelButtonProps } from './cancel-button.ts';
export { type PartwellHandle, usePartwell } from './use-partwell.ts';
