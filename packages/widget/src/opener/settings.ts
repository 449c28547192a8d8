/** What the script tag says; see `docs` for the attributes. */
export interface Settings {
  /** Publishable key, from `data-key`. */
  readonly key: string | undefined;
  /** Folder the script came from, ending in `/`: the API and the chunks live beside it. */
  readonly base: string;
  /** What counts as a cancel control, from `data-selector`. @default '[data-partwell-cancel]' */
  readonly selector: string;
}

/** Settings that a page (or the npm entry) leaves in `window.partwell` before the script runs. */
export interface Preset {
  readonly key?: string;
  readonly base?: string;
  readonly selector?: string;
}

/**
 * Reads the settings. `currentScript` is null in a module and somebody else's in a bundle, so the tag
 * is then looked up by its address.
 */
export function readSettings(preset: Preset | undefined): Settings {
  const current = document.currentScript as HTMLScriptElement | null;
  const script = current?.dataset.key
    ? current
    : document.querySelector<HTMLScriptElement>('script[src*="partwell.js"]');
  const data = { ...script?.dataset, ...preset };
  return {
    key: data.key,
    base: new URL('.', data.base || script?.src || location.href).href,
    selector: data.selector || '[data-partwell-cancel]',
  };
}
