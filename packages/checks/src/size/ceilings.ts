/**
 * What a page may pay, in bytes of brotli 11. A ceiling is raised only in the commit that makes it necessary,
 * with the reason in its message.
 */
export const ceilings = {
  /** `partwell.js`: what a page pays where nobody cancels. */
  loader: 1300,
  /** Loader, UI, styles and the texts of one language (English): what is there when the first step is painted. */
  firstPaint: 12_000,
  /** Everything that somebody loads who goes all the way to the receipt. */
  session: 22_000,
} as const;
