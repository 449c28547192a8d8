import type { Scene } from '../scene.ts';
import { paragraphs, type Screen } from '../screen.ts';
import { answers } from './answers.ts';
import { ways } from './ways.ts';

/** Thanks where they are due, then the one question. */
export function reasonScreen(scene: Scene): Screen {
  const { thanks, question, privacy, reasons } = scene.view;
  return {
    title: (thanks ?? question).title,
    blocks: [
      ...paragraphs(thanks?.body),
      ...(thanks ? [{ kind: 'heading', text: question.title } as const] : []),
      ...paragraphs(question.hint, privacy && `${privacy.text} ${privacy.link.label}: ${privacy.link.url}`),
    ],
    actions: [
      ...answers(reasons, scene),
      ways.onward(scene),
      ways.exit(scene),
      ...ways.backIfAny(scene),
      ways.close(scene),
    ],
  };
}
