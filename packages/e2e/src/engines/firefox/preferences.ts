import type { VisitOptions } from '../engine.ts';

export type Preferences = Readonly<Record<string, number | boolean>>;
export type SetPreferences = (preferences: Preferences) => Promise<void>;

/** What a person's system settings are to Firefox; all of them each time, so that none is left over. */
export function preferencesOf({
  colorScheme = 'light',
  reducedMotion = 'reduce',
  forcedColors = false,
  touch = false,
}: VisitOptions): Preferences {
  return {
    'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
    'ui.prefersReducedMotion': reducedMotion === 'reduce' ? 1 : 0,
    // 0: only where a high contrast theme is on; 2: always.
    'browser.display.document_color_use': forcedColors ? 2 : 0,
    'dom.w3c_touch_events.enabled': touch ? 1 : 0,
  };
}
