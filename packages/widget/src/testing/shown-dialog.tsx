import type { FlowEffect, SessionView } from '@partwell/flow';
import { render } from '@testing-library/preact';
import { Dialog } from '../ui/dialog/dialog.tsx';
import { createModel, type Model } from '../ui/dialog/model.ts';
import * as later from '../ui/later/index.ts';
import { sessionFixture } from './fixtures/session-fixture.ts';

export interface ShownDialog {
  readonly model: Model;
  /** What it asked to be carried out, oldest first. */
  readonly effects: FlowEffect[];
  readonly container: Element;
}

/** A dialog in English with everything loaded. */
export function shownDialog(changes: Partial<SessionView> = {}): ShownDialog {
  const effects: FlowEffect[] = [];
  const model = createModel(sessionFixture('en', changes), (asked) => effects.push(...asked));
  model.later.value = later;
  const { container } = render(<Dialog model={model} isBackdrop={() => false} />);
  // A closed dialog is hidden from roles; the browser tests open it for real.
  container.querySelector('dialog')?.setAttribute('open', '');
  return { model, effects, container };
}

/** What was asked of the server. */
export const performed = (effects: readonly FlowEffect[]) => effects.filter(({ type }) => type === 'perform');
