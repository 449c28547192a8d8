import type { Preset } from '../loader/contract.ts';

/** What the script tag, the page or the npm entry says; see `docs` for the attributes. */
export interface Settings {
  /** Publishable key, from `data-key`. */
  readonly key?: string | undefined;
  /** Where the API is, ending in `/`, from `data-api`. @default where the files are */
  readonly api: string;
  /** What counts as a cancel control: what `data-selector` says, and `[data-partwell-cancel]`. */
  readonly selector: string;
  /** Where a customer token is fetched when a control has none, from `data-token-url`. */
  readonly tokenUrl?: string | undefined;
  /** Says in the console what happened and why, from `data-debug`. */
  readonly debug?: boolean;
  /** Signed permission to look at a draft, from `?partwell_preview=` in the page's address. */
  readonly preview?: string | undefined;
}

/** The settings of a page: what it says, and for the rest what is usual. */
export function settingsOf({ key, api, selector, tokenUrl, debug }: Preset, files: string): Settings {
  return {
    key,
    api: api ? new URL(`${api}/`, location.href).href.replace(/\/+$/, '/') : files,
    selector: `:is(${selector},[data-partwell-cancel])`,
    // Of this page, whatever its base is: a token is for nobody else's server.
    tokenUrl: tokenUrl && new URL(tokenUrl, location.href).href,
    debug: `${debug ?? false}` !== 'false',
    preview: new URLSearchParams(location.search).get('partwell_preview') ?? undefined,
  };
}
