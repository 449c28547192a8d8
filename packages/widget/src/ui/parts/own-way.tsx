import type { Model } from '../dialog/model.ts';
import { Button } from './button.tsx';

/** The page's own cancel, where the exit is, when ours cannot do it. */
export const OwnWay = ({ model }: { readonly model: Model }) => (
  <Button look="exit" onPress={() => model.send({ type: 'own-way' })}>
    {model.word('action.ownWay')}
  </Button>
);
