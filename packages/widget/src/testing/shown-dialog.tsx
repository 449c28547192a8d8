import type { FlowEffect } from '@partwell/flow';
import { render } from '@testing-library/preact';
import { Dialog } from '../ui/dialog/dialog.tsx';
import { enliven } from '../ui/dialog/enliven.ts';
import { createModel, type Model, type Session } from '../ui/dialog/model.ts';
import * as later from '../ui/later/index.ts';
import { sessionFixture } from './fixtures/session-fixture.ts';

export interface ShownDialog {
  readonly model: Model;
  /** What it asked to be carried out, oldest first. */
  readonly effects: FlowEffect[];
  readonly container: Element;
}

/** A dialog in English with everything loaded. */
export function shownDialog(changes: Partial<Session> = {}): ShownDialog {
  const effects: FlowEffect[] = [];
  const model = createModel({ ...sessionFixture(), ...changes }, false, () => {});
  model.later.value = later;
  const dialog = () => <Dialog model={model} isBackdrop={() => false} />;
  const { container, rerender } = render(dialog());
  enliven(
    model,
    () => rerender(dialog()),
    (asked) => effects.push(...asked),
  );
  // A closed dialog is hidden from roles; the browser tests open it for real.
  container.querySelector('dialog')?.setAttribute('open', '');
  return { model, effects, container };
}

/** What was asked of the server. */
export const performed = (effects: readonly FlowEffect[]) => effects.filter(({ type }) => type === 'perform');
