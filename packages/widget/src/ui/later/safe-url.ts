import { plain } from '../parts/plain.ts';

/** The address if it may be linked: http, https, mailto or a path on this site; `javascript:` least of all. */
export function safeUrl(url: unknown): string | undefined {
  return /^(https?:\/\/|mailto:|\/(?![/\\]))/i.test(plain(url)) ? plain(url) : undefined;
}
