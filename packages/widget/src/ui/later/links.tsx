import type { OutcomeView } from '@partwell/flow';
import type { Model } from '../dialog/model.ts';
import { LinkList } from './link-list.tsx';

/** A few things that are useful after the end, how to come back, and whom to tell. */
export function Links({ model, outcome }: { readonly model: Model; readonly outcome: OutcomeView }) {
  const { articles, comeBack, recommend } = outcome;
  return (
    <>
      {articles.length > 0 && <h3>{model.word('links.title')}</h3>}
      <LinkList links={[...articles, comeBack, recommend]} />
    </>
  );
}
