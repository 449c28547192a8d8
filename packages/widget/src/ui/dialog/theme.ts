import type { SessionView } from '@partwell/flow';
import { styleSheet } from './style-sheet.ts';

export type Theme = SessionView['theme'];

/** The flow's brand and the page's fonts as a stylesheet: set through the object model, so no value can be more than a value. */
export function themeSheet({ brand, radius, mode }: Theme): CSSStyleSheet {
  const sheet = styleSheet(':host>*{}');
  const { style } = sheet.cssRules[0] as CSSStyleRule;
  // Only what the property would take. (`CSS.supports` says the same, and costs 16 kB of memory.)
  const set = (token: string, property: string, value = '') => {
    style.setProperty(property, value);
    if (style.getPropertyValue(property)) style.setProperty(token, value);
    style.removeProperty(property);
  };
  set('--flow-brand', 'color', brand);
  set('--flow-radius', 'border-radius', radius);
  if (mode !== 'auto') style.setProperty('--flow-scheme', mode);
  const { body } = document;
  style.setProperty('--font', getComputedStyle(body).fontFamily);
  // Headings too: the page's fonts are loaded and shaped already, and look at home.
  const { fontFamily, fontWeight } = getComputedStyle(document.querySelector('h1,h2') ?? body);
  style.setProperty('--heading', fontFamily);
  style.setProperty('--heading-weight', fontWeight);
  return sheet;
}
