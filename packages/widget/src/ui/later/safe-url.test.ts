import { describe, expect, it } from 'vitest';
import { safeUrl } from './safe-url.ts';

describe('a link', () => {
  it('may lead to the web, to a mailbox and to a page of this site', () => {
    for (const url of [
      'https://example.com/a?b#c',
      'http://localhost:1',
      'mailto:a@example.com',
      'HTTPS://EXAMPLE.COM',
      '/help/export',
      '/',
    ])
      expect(safeUrl(url)).toBe(url);
  });

  it('may lead nowhere else', () => {
    for (const url of [
      'javascript:alert(1)',
      ' https://x',
      'data:text/html,x',
      '//x',
      '/\\x',
      'x',
      'java\nscript:x',
      '',
      undefined,
      {},
    ])
      expect(safeUrl(url)).toBeUndefined();
  });
});
