import type { LinkView, OutcomeView } from '@partwell/flow';
import type { Model } from '../dialog/model.ts';
import { plain } from '../parts/plain.ts';
import { safeUrl } from './safe-url.ts';

/** A few things that are useful after the end, how to come back, and whom to tell. */
export function Links({ model, outcome }: { readonly model: Model; readonly outcome: OutcomeView }) {
  const { articles, comeBack, recommend } = outcome;
  return (
    <>
      {articles.length > 0 && <h3>{model.word('links.title')}</h3>}
      <List links={articles} />
      <List links={[comeBack, recommend]} />
    </>
  );
}

function List({ links }: { readonly links: readonly (LinkView | undefined)[] }) {
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
