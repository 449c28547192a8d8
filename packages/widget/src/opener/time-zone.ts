interface WithTemporal {
  readonly Temporal?: { readonly Now: { timeZoneId(): string } };
}

/**
 * Where the visitor's clock is, such as `Europe/Berlin`. Asked of `Temporal` where there is one: the first use of
 * `Intl` loads the data of a language, 20 to 40 ms in Chromium, and the session waits for it.
 */
export const timeZone = (): string =>
  (globalThis as WithTemporal).Temporal?.Now.timeZoneId() ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
