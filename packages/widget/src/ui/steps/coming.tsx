import type { Model } from '../dialog/model.ts';
import { OwnWay } from '../parts/exit.tsx';
import { Screen } from '../parts/screen.tsx';

/** In the place of a screen whose chunk is still on its way: what it is about, and the page's own way. */
export const Coming = ({ model }: { readonly model: Model }) => (
  <Screen title={model.word('action.leave')} actions={<OwnWay model={model} />} />
);
