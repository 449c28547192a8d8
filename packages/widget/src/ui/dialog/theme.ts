import type { SessionView } from '@partwell/flow';

/** The brand as a stylesheet: set through the object model, so no value can be more than a value. */
export function themeSheet(theme: SessionView['theme']): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('dialog{}');
  const { style } = sheet.cssRules[0] as CSSStyleRule;
  const { brand, radius } = theme;
  if (brand && CSS.supports('color', brand)) style.setProperty('--brand', brand);
  if (radius && CSS.supports('border-radius', radius)) style.setProperty('--radius', radius);
  const { body } = document;
  style.fontFamily = getComputedStyle(body).fontFamily;
  // The page's own fonts, headings too: they are loaded and shaped already, and look at home.
  const { fontFamily, fontWeight } = getComputedStyle(document.querySelector('h1,h2') ?? body);
  style.setProperty('--heading', `${fontWeight} 30px ${fontFamily}`);
  return sheet;
}
