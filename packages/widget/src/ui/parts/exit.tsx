import type { Model } from '../dialog/model.ts';
import { Button } from './button.tsx';

/** The way out: on every screen, in the same place, as large as what stands beside it. */
export function Exit({ model, busy }: { readonly model: Model; readonly busy?: boolean }) {
  return (
    <Button look="exit" busy={busy} onPress={() => model.send({ type: 'leave' })}>
      {model.word('action.leave')}
    </Button>
  );
}
