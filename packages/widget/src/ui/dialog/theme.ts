import type { SessionView } from '@partwell/flow';
import { styleSheet } from './style-sheet.ts';

export type Theme = SessionView['theme'];

/** The flow's brand and the page's fonts as a stylesheet: set through the object model, so no value can be more than a value. */
export function themeSheet({ brand, radius, mode }: Theme): CSSStyleSheet {
  const sheet = styleSheet(':host>*{}');
  const { style } = sheet.cssRules[0] as CSSStyleRule;
  if (brand && CSS.supports('color', brand)) style.setProperty('--flow-brand', brand);
  if (radius && CSS.supports('border-radius', radius)) style.setProperty('--flow-radius', radius);
  if (mode !== 'auto') style.setProperty('--flow-scheme', mode);
  const { body } = document;
  style.setProperty('--font', getComputedStyle(body).fontFamily);
  // Headings too: the page's fonts are loaded and shaped already, and look at home.
  const { fontFamily, fontWeight } = getComputedStyle(document.querySelector('h1,h2') ?? body);
  style.setProperty('--heading', fontFamily);
  style.setProperty('--heading-weight', fontWeight);
  return sheet;
}
