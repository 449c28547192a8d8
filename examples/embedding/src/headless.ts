import { createFlow, type Flow, isUpFront, type OfferView, type StateName } from '@partwell/widget/headless';
import { connection } from './connection.ts';

type Children = readonly (Node | string)[];

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, ...children: Children) {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

function button(words: string | undefined, press: () => void) {
  const made = element('button', words ?? '');
  made.onclick = press;
  return made;
}

/** What is shown in each state. The words come with the session, and the way out is on every screen. */
const screens: Record<StateName, (flow: Flow) => Children> = {
  choose: ({ session, send }) => [
    element('h2', session.texts['choose.title'] ?? ''),
    ...(session.subscriptions ?? []).map(({ id, title, note = '' }) =>
      button(`${title} ${note}`, () => send({ type: 'choose', subscription: id })),
    ),
    ownWay(session, send),
  ],
  standing: ({ session, send }) => [
    element('h2', session.standing?.title ?? ''),
    ...(session.standing?.body ?? []).map((text) => element('p', text)),
    session.standing?.state === 'paused'
      ? button(session.texts['action.leave'], () => send({ type: 'leave' }))
      : button(session.texts['action.done'], () => send({ type: 'close' })),
  ],
  barred: ({ session, send }) => [
    element('h2', session.barred?.title ?? ''),
    element('p', session.barred?.body ?? ''),
    ownWay(session, send),
  ],
  reason: ({ session, state, send }) => [
    element('h2', session.question.title),
    ...session.reasons.map(({ id, label }) => {
      const radio = element('input');
      Object.assign(radio, { type: 'radio', name: 'reason', checked: state.answer?.reason === id });
      radio.onchange = () => send({ type: 'answer', answer: { reason: id } });
      return element('label', radio, label);
    }),
    button(session.texts['action.continue'], () => send({ type: 'continue' })),
    button(session.texts['action.leave'], () => send({ type: 'leave' })),
  ],
  permission: ({ session, send }) => [
    element('h2', session.permission?.title ?? ''),
    button(session.permission?.accept, () => send({ type: 'permit', allowed: true })),
    button(session.permission?.decline, () => send({ type: 'permit', allowed: false })),
    button(session.texts['action.leave'], () => send({ type: 'leave' })),
  ],
  offer: ({ session, state, offers, send }) => [
    element('h2', session.offersIntro.title),
    ...offers.map((offer) => card(offer, send)),
    // Offers may come before the question; then there is a way past them to it.
    ...(isUpFront(state, session)
      ? [button(session.texts['action.continue'], () => send({ type: 'continue' }))]
      : []),
    button(session.texts['action.leave'], () => send({ type: 'leave' })),
  ],
  confirm: ({ session, send }) => [
    element('h2', session.confirm.title),
    element('ul', ...session.confirm.effects.map((text) => element('li', text))),
    button(session.texts['action.commit'], () => send({ type: 'commit' })),
    button(session.texts['action.back'], () => send({ type: 'back' })),
  ],
  accepting: ({ session, send }) => [
    element('p', session.texts['offer.accepting'] ?? ''),
    button(session.texts['action.leave'], () => send({ type: 'leave' })),
  ],
  canceling: ({ session, send }) => [
    element('p', session.texts['cancel.pending'] ?? ''),
    ownWay(session, send),
  ],
  unsettled: ({ session, send }) => [
    element('h2', session.texts['status.unsettled.title'] ?? ''),
    element('p', session.texts['status.unsettled.body'] ?? ''),
    ownWay(session, send),
  ],
  failed: ({ session, send }) => [
    element('h2', session.texts['status.failed.title'] ?? ''),
    button(session.texts['action.tryAgain'], () => send({ type: 'retry' })),
    ownWay(session, send),
  ],
  refused: ({ session, send }) => [
    element('h2', session.texts['status.refused.title'] ?? ''),
    button(session.texts['action.back'], () => send({ type: 'back' })),
    button(session.texts['action.leave'], () => send({ type: 'leave' })),
  ],
  done: ({ state: { outcome }, session, send }) => [
    element('h2', outcome?.title ?? ''),
    ...(outcome?.body ?? []).map((text) => element('p', text)),
    element(
      'dl',
      ...(outcome?.receipt ?? []).flatMap(({ label, value }) => [element('dt', label), element('dd', value)]),
    ),
    button(session.texts['action.done'], () => send({ type: 'close' })),
  ],
  closed: () => [],
};

/** An offer with what may be typed for it, and a control for each choice. */
function card({ id: offer, title, fields = [], choices }: OfferView, send: Flow['send']) {
  const inputs = fields.map(({ id, type, required, value = '' }) =>
    Object.assign(element('input'), { name: id, type, required, value }),
  );
  return element(
    'section',
    element('h3', title),
    ...fields.map(({ label }, index) => element('label', label, inputs[index] ?? '')),
    ...choices.map(({ id: choice, terms, accept }) =>
      element(
        'p',
        terms.map(({ label, value }) => `${label}: ${value}`).join(' · '),
        button(accept, () => {
          if (!inputs.every((input) => input.reportValidity())) return;
          const details = Object.fromEntries(inputs.map(({ name, value }) => [name, value]));
          send({ type: 'accept', offer, choice, details });
        }),
      ),
    ),
  );
}

const ownWay = ({ texts }: Flow['session'], send: Flow['send']) =>
  button(texts['action.ownWay'], () => send({ type: 'own-way' }));

const link = document.querySelector('a') as HTMLAnchorElement;
const main = document.querySelector('main') as HTMLElement;

link.addEventListener('click', async (event) => {
  event.preventDefault();
  const flow = await createFlow(connection);
  if (flow.status === 'error') return location.assign(link.href);
  const draw = () => main.replaceChildren(...screens[flow.state.name](flow));
  flow.subscribe(draw);
  draw();
  const { status } = await flow.outcome;
  if (status === 'error') location.assign(link.href);
  else main.replaceChildren(link);
});
