import path from 'node:path';

/**
 * The id of a flow that is written to a file: its name, as far as an id may have its letters. So flows that lie beside
 * each other have ids of their own. A draft has the id of what it is to become.
 */
export const flowIdFor = (file: string): string =>
  path
    .basename(file)
    .replace(/(\.draft)?\.jsonc?$/i, '')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 64)
    .replaceAll(/^-+|-+$/g, '') || 'default';
