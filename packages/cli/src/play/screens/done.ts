import type { Scene } from '../scene.ts';
import { type Block, paragraphs, type Screen } from '../screen.ts';
import { answers } from './answers.ts';
import { ways } from './ways.ts';

/** How it ended: what was done, the receipt, a question that changes nothing, and a few links. */
export function doneScreen(scene: Scene): Screen {
  const { view, state } = scene;
  const { outcome } = state;
  const survey = outcome?.outcome === 'canceled' ? view.survey : undefined;
  const links = [...(outcome?.articles ?? []), outcome?.comeBack, outcome?.recommend].filter(
    (link) => link !== undefined,
  );
  return {
    title: outcome?.title ?? '',
    blocks: [
      ...paragraphs(...(outcome?.body ?? [])),
      { kind: 'heading', text: view.texts['receipt.title'] ?? '' },
      { kind: 'facts', lines: outcome?.receipt ?? [] },
      ...(survey ? surveyBlocks(scene) : []),
      ...(links.length > 0
        ? ([
            { kind: 'heading', text: view.texts['links.title'] ?? '' },
            { kind: 'list', items: links.map(({ label, url }) => `${label}: ${url}`) },
          ] as const)
        : []),
    ],
    actions: [
      ...(survey ? [...answers(survey, scene), ways.onward(scene)] : []),
      ...(outcome?.exit ? [ways.exit(scene)] : []),
      { name: 'done', label: view.texts['action.done'] ?? '', event: () => ({ type: 'close' }) },
    ],
  };
}

const surveyBlocks = ({ view: { question, privacy } }: Scene): Block[] => [
  { kind: 'heading', text: question.title },
  ...paragraphs(question.hint, privacy && `${privacy.text} ${privacy.link.label}: ${privacy.link.url}`),
];
