import type { Model } from '../dialog/model.ts';
import { Answers } from '../later/answers.tsx';
import { Exit } from '../parts/exit.tsx';
import { Screen } from '../parts/screen.tsx';

/** Asked once before any offer is made; the way out is where it always is. */
export function Permission({ model }: { readonly model: Model }) {
  const { permission } = model.session;
  return (
    <Screen title={permission?.title} lead={permission?.body} actions={<Exit model={model} />}>
      <Answers model={model} />
    </Screen>
  );
}
