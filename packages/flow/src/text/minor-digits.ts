/** The currencies of ISO 4217 that do not have two digits. Source: ISO 4217, list one. */
const digitsOf: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};

const digits = new Map(
  Object.entries(digitsOf).flatMap(([count, codes]) => codes.split(' ').map((code) => [code, Number(count)])),
);

/**
 * Digits of a currency's minor unit: 2 for EUR, 0 for JPY, 3 for KWD. Intl counts as people round in a shop,
 * none for HUF or IDR, and a price in fillér would be shown a hundredfold.
 */
export const minorDigits = (currency: string): number => digits.get(currency) ?? 2;
