import type { Model } from '../dialog/model.ts';
import { plain } from '../parts/plain.ts';
import { LinkList } from './link-list.tsx';

/** What is said quietly below a question: where an answer goes, and ways that are separate from this one. */
export function Notes({ model }: { readonly model: Model }) {
  const { privacy, links = [] } = model.session;
  if (!privacy && links.length === 0) return null;
  return (
    <div class="notes">
      {privacy && <p>{plain(privacy.text)}</p>}
      <LinkList links={[privacy?.link, ...links]} />
    </div>
  );
}
