/** A place in a document as people write it: `offers.pause.months[0]`; the top itself is the document. */
export function pathText(path: readonly (string | number)[]): string {
  const text = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`)).join('');
  return text.replace(/^\./, '') || 'document';
}
