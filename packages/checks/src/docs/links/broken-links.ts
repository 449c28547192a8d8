import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../root.ts';
import type { Document } from '../documents.ts';
import { readDocument } from '../documents.ts';

const link =
  /!?\[(?:[^\]\\]|\\.)*\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)|\b(?:src|srcset|href)="([^"]+)"|^\[[^\]]+\]:\s*(\S+)/gm;

/** Relative links of a document that lead nowhere: to no file, or to no heading in it. */
export function brokenLinks({ file, text, prose }: Document): string[] {
  return [...prose.replaceAll(/`[^`\n]*`/g, '').matchAll(link)]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    .filter((target) => !/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(target))
    .flatMap((target) => {
      const [place = '', anchor] = target.split('#');
      const to = place === '' ? file : path.posix.join(path.posix.dirname(file), decodeURI(place));
      if (to.startsWith('..')) return [`${file}: ${target} leaves the checkout`];
      const full = path.join(root, to);
      if (place !== '' && !existsSync(full)) return [`${file}: ${target} does not exist`];
      if (!anchor || !to.endsWith('.md')) return [];
      const content = place === '' ? text : readFileSync(full, 'utf8');
      return headings(to, content).has(anchor) ? [] : [`${file}: ${target} has no such heading`];
    });
}

/** The anchors of a document's headings, as GitHub makes them. */
export function headings(file: string, text: string): Set<string> {
  const seen = new Map<string, number>();
  const anchors = new Set<string>();
  for (const [, title = ''] of readDocument(file, text).prose.matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)) {
    const plain = title.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const slug = plain.replaceAll(/[^\p{L}\p{N}\p{M} _-]/gu, '').replaceAll(' ', '-');
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    anchors.add(count === 0 ? slug : `${slug}-${count}`);
  }
  return anchors;
}
