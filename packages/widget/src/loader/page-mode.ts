import type { Opener } from './contract.ts';

/** Page mode: fills `[data-partwell-page]` with the flow. Until then, and when anything fails, it shows its own content. */
export function fillPages(open: Opener['open']): void {
  const target = document.querySelector('[data-partwell-page]');
  if (target) open({ target });
  // Not heard any more where the page is there already.
  else addEventListener('DOMContentLoaded', () => fillPages(open));
}
