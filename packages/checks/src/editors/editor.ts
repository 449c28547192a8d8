import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  getLanguageService,
  type MarkedString,
  type MarkupContent,
  TextDocument,
} from 'vscode-json-languageservice';
import { root } from '../root.ts';

const schema = readFileSync(path.join(root, 'packages/flow/flow.schema.json'), 'utf8');

/** What an editor does with a flow: the service that VS Code and others use, with the published schema. */
export function editor(source: string) {
  // The mark says where the cursor is.
  const cursor = source.indexOf('‸');
  const text = TextDocument.create('file:///flow.jsonc', 'jsonc', 1, source.replace('‸', ''));
  // Whatever address a flow gives for the schema, it is the published one.
  const service = getLanguageService({ schemaRequestService: () => Promise.resolve(schema) });
  service.configure({
    schemas: [{ uri: 'https://cancel.example.com/flow.schema.json', fileMatch: ['*.jsonc'] }],
  });
  const json = service.parseJSONDocument(text);
  const at = text.positionAt(cursor);
  return {
    /** What it suggests at the cursor, with what it says of each. */
    async suggestions(): Promise<Record<string, string>> {
      const list = await service.doComplete(text, at, json);
      return Object.fromEntries(
        (list?.items ?? []).map(({ label, documentation }) => [
          label.replaceAll('"', ''),
          typeof documentation === 'string' ? documentation : (documentation?.value ?? ''),
        ]),
      );
    },
    /** What it says of the word at the cursor. */
    async hover(): Promise<string> {
      const said = (await service.doHover(text, at, json))?.contents ?? [];
      const words = (Array.isArray(said) ? said : [said]).map(plain).join('\n');
      return words.replaceAll(/\\([^\w\s])/g, '$1');
    },
    /** What it underlines. */
    async problems(): Promise<string[]> {
      const options = { comments: 'ignore', trailingCommas: 'ignore' } as const;
      return (await service.doValidation(text, json, options)).map(({ message }) => plain(message));
    },
  };
}

const plain = (words: MarkedString | MarkupContent): string =>
  typeof words === 'string' ? words : words.value;
