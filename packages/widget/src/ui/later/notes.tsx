import type { Model } from '../dialog/model.ts';
import { plain } from '../parts/plain.ts';
import { LinkList } from './link-list.tsx';

/** What is said quietly below a question: where an answer goes, and ways that are separate from this one. */
export function Notes({ model }: { readonly model: Model }) {
  const { privacy, links = [], chosen } = model.session;
  if (!(privacy ?? links[0] ?? chosen)) return null;
  return (
    <div class="notes">
      {chosen && (
        <button type="button" class="link" onClick={() => model.send({ type: 'back' })}>
          {model.word('choose.again')}
        </button>
      )}
      {privacy && <p>{plain(privacy.text)}</p>}
      <LinkList links={[privacy?.link, ...links]} />
    </div>
  );
}
