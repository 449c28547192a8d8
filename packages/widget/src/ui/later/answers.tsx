import type { Model } from '../dialog/model.ts';
import { Button } from '../parts/button.tsx';
import { plain } from '../parts/plain.ts';

/** Whether offers may be made: yes and no weigh the same. */
export function Answers({ model }: { readonly model: Model }) {
  const { permission } = model.session;
  const answer = (words: unknown, allowed: boolean) => (
    <Button look="plain" onPress={() => model.send({ type: 'permit', allowed })}>
      {plain(words)}
    </Button>
  );
  return (
    <div class="answers">
      {answer(permission?.accept, true)}
      {answer(permission?.decline, false)}
    </div>
  );
}
