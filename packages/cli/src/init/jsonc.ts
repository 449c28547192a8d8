/** A property of a document, with what is said above it. */
export interface Property {
  readonly key: string;
  readonly value: unknown;
  readonly comment?: string;
}

const WIDTH = 100;

/** JSON with comments: the properties in this order, lists and objects in one line where they fit. */
export function jsonc(properties: readonly Property[], head: string): string {
  const body = properties.map(({ key, value, comment }, index) => {
    const end = index < properties.length - 1 ? ',' : '';
    return `${comment === undefined ? '' : commented(comment, '  ')}  ${JSON.stringify(key)}: ${json(value, '  ')}${end}\n`;
  });
  return `${commented(head, '')}{\n${body.join('')}}\n`;
}

/** An object of which each entry has a comment of its own. */
export class Commented {
  readonly properties: readonly Property[];

  constructor(properties: readonly Property[]) {
    this.properties = properties;
  }
}

const commented = (text: string, indent: string) => text.replaceAll(/^/gm, `${indent}// `).concat('\n');

function json(value: unknown, indent: string): string {
  const inner = `${indent}  `;
  if (value instanceof Commented) {
    const entries = value.properties.map(
      ({ key, value, comment }) =>
        `${comment === undefined ? '' : commented(comment, inner)}${inner}${JSON.stringify(key)}: ${json(value, inner)}`,
    );
    return `{\n${entries.join(',\n')}\n${indent}}`;
  }
  const line = oneLine(value);
  if (line.length + indent.length <= WIDTH || typeof value !== 'object' || value === null) return line;
  const entries = Array.isArray(value)
    ? value.map((each) => `${inner}${json(each, inner)}`)
    : Object.entries(value).map(([key, each]) => `${inner}${JSON.stringify(key)}: ${json(each, inner)}`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return `${open}\n${entries.join(',\n')}\n${indent}${close}`;
}

function oneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${oneLine(each)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}
