export type { Locale } from './catalog.ts';
export { catalog, textsFor } from './catalog.ts';
export type { TextKey, Texts } from './en.ts';
export { type UiTextKey, uiTextKeys } from './ui-text-key.ts';
