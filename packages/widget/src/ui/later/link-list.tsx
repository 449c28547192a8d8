import type { LinkView } from '@partwell/flow';
import { plain } from '../parts/plain.ts';
import { safeUrl } from './safe-url.ts';

/** Links that open beside the page; what must not be linked is left out. */
export function LinkList({ links }: { readonly links: readonly (LinkView | undefined)[] }) {
  const safe = links.flatMap((link) => {
    const href = safeUrl(link?.url);
    return href ? [{ href, label: plain(link?.label) }] : [];
  });
  return safe.length === 0 ? null : (
    <ul class="links">
      {safe.map(({ href, label }) => (
        <li key={href}>
          <a href={href} target="_blank" rel="noopener noreferrer">
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
