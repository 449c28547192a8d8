import { plain } from '../parts/plain.ts';

/** The address if it may be linked: http, https or mailto; nothing else, `javascript:` least of all. */
export function safeUrl(url: unknown): string | undefined {
  return /^(https?:\/\/|mailto:)/i.test(plain(url)) ? plain(url) : undefined;
}
