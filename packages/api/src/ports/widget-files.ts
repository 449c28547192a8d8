export interface WidgetFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** A strong validator made from the identity bytes. */
  readonly etag: string;
  readonly brotli: Uint8Array<ArrayBuffer> | null;
}

/** The built widget: `partwell.js`, `manifest.json` and `v/<version>/<file>`. */
export interface WidgetFiles {
  /** Today's version, as the manifest names it; `null` where there is no build. */
  version(): Promise<string | null>;
  /** `path` is relative and already checked; `null` when there is no such file. */
  read(path: string): Promise<WidgetFile | null>;
}
