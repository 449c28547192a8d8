import type { Model } from '../dialog/model.ts';
import { Button } from './button.tsx';

/** The way out: on every screen, in the same place, as large as what stands beside it. */
export const Exit = ({ model }: { readonly model: Model }) => (
  <Button look="exit" onPress={() => model.send({ type: 'leave' })}>
    {model.word('action.leave')}
  </Button>
);
