interface ImportMetaEnv {
  /** Publishable key. */
  readonly VITE_PARTWELL_KEY: string;
  /** Where Partwell is served. */
  readonly VITE_PARTWELL_URL: string;
}
