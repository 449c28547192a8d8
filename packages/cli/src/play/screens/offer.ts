import { isUpFront, type OfferView, offersFor } from '@partwell/flow';
import type { Scene } from '../scene.ts';
import { type Action, type Block, paragraphs, type Screen } from '../screen.ts';
import { ways } from './ways.ts';

/** What can be done instead, with the terms of every choice. */
export function offerScreen(scene: Scene): Screen {
  const { view, state } = scene;
  const isFirst = isUpFront(state, view);
  const { title, body } = (isFirst && view.upFront) || view.offersIntro;
  const offers = offersFor(view, state).flatMap((id) => view.offers[id] ?? []);
  return {
    title,
    blocks: [...paragraphs(body), ...offers.flatMap((offer) => offerBlocks(offer, scene))],
    actions: [
      ...offers.flatMap(acceptActions),
      ...(isFirst ? [ways.onward(scene)] : [ways.back(scene)]),
      ways.exit(scene),
      ways.close(scene),
    ],
  };
}

function offerBlocks({ title, body, legend, choices }: OfferView, { view }: Scene): Block[] {
  const several = choices.length > 1;
  const compared = (key: string, items: readonly string[] | undefined): Block[] =>
    items ? [...paragraphs(`${view.texts[key]}:`), { kind: 'list', items }] : [];
  return [
    { kind: 'heading', text: title, aside: several ? undefined : choices[0]?.highlight },
    ...paragraphs(body, several ? legend : undefined),
    ...choices.flatMap(({ label, highlight, keeps, givesUp, terms }): Block[] => [
      ...(several ? [{ kind: 'choice', text: label, aside: highlight } as const] : []),
      ...compared('plan.keeps', keeps),
      ...compared('plan.givesUp', givesUp),
      { kind: 'facts', lines: terms },
    ]),
  ];
}

const acceptActions = ({ id, choices, fields }: OfferView): Action[] =>
  choices.map((choice) => ({
    name: `accept ${id} ${choice.id}`,
    label: choice.accept,
    ...(fields && { asks: fields }),
    event: (typed) => ({
      type: 'accept',
      offer: id,
      choice: choice.id,
      ...(Object.keys(typed).length > 0 && { details: typed }),
    }),
  }));
