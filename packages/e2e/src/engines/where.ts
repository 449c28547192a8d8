/**
 * Something on the page. A string is a CSS selector. Shadow roots that are open are looked into, what is not
 * drawn is not found by role, name or words.
 */
export type Where = string | Description;

export interface Description {
  /** A selector; each root is asked on its own. */
  readonly css?: string;
  /** ARIA role, said or implied by the tag. */
  readonly role?: string;
  /** The whole accessible name. */
  readonly name?: string;
  /** The whole text it shows, white space folded. */
  readonly text?: string;
  /** Only below these. */
  readonly within?: Where;
  /** Which of those found, from 0; negative counts from the end. @default 0 */
  readonly nth?: number;
}

/** `role('button', 'Continue')` */
export const role = (role: string, name?: string, within?: Where): Description => ({
  role,
  ...(name !== undefined && { name }),
  ...(within !== undefined && { within }),
});

/** `css('.offer', { nth: 1 })` */
export const css = (css: string, more: Omit<Description, 'css'> = {}): Description => ({ css, ...more });

/** `text('Done')` */
export const text = (text: string, within?: Where): Description => ({
  text,
  ...(within !== undefined && { within }),
});
