import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { realChoice, realSession } from '../../testing/fixtures/real-session.ts';
import { performed, shownDialog } from '../../testing/shown-dialog.tsx';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const button = (name: string) => screen.getByRole('button', { name });
const heading = () => screen.getByRole('heading', { level: 2 }).textContent;
const actions = () => [...document.querySelectorAll('.actions .button')].map((each) => each.textContent);
const pause = { subscription: { status: 'paused', pausedUntil: '2027-01-14T09:00:00Z' } } as const;

describe('several subscriptions', () => {
  const subscriptions = realChoice('en');

  it('are told apart by plan, price and date, and none is pre-chosen', () => {
    shownDialog({ subscriptions });
    expect(heading()).toBe('Which subscription is it about?');
    expect(screen.getAllByRole('radio').map((radio) => (radio as HTMLInputElement).checked)).toEqual([
      false,
      false,
      false,
    ]);
    expect(screen.getByRole('radio', { name: /Harbour Basic.*€9 a month/ })).toBeTruthy();
  });

  it('need one that is meant, and say so beside it', () => {
    const { effects } = shownDialog({ subscriptions });
    fireEvent.click(button('Continue'));
    expect(effects).toEqual([]);
    const [first] = screen.getAllByRole('radio');
    expect(first?.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(first?.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'Please choose one first.',
    );
  });

  it('go on with the chosen one', () => {
    const { effects } = shownDialog({ subscriptions });
    fireEvent.click(screen.getByRole('radio', { name: /Quay/ }));
    fireEvent.click(button('Continue'));
    expect(effects).toEqual([{ type: 'choose', subscription: 'sub_3' }]);
  });

  it('can be chosen from again', () => {
    const { effects } = shownDialog({ chosen: true });
    fireEvent.click(button('Choose another subscription'));
    expect(effects).toEqual([{ type: 'choose' }]);
  });

  it('have the page’s own way beside them', () => {
    const { effects } = shownDialog({ subscriptions });
    fireEvent.click(button('Cancel on the account page'));
    expect(effects).toContainEqual({ type: 'hand-over' });
  });
});

describe('what is so already', () => {
  it('tells who has canceled until when access lasts, and asks for nothing', () => {
    shownDialog(realSession('en', { subscription: { status: 'canceled' } }));
    expect(heading()).toBe('This subscription is already canceled');
    expect(screen.getByText(/You keep Harbour Pro until December 14, 2026/)).toBeTruthy();
    expect(actions()).toEqual(['Done']);
    expect(document.querySelector('.progress')?.textContent).toBe('');
  });

  it('tells who has paused when it starts again, and keeps the way out', () => {
    shownDialog(realSession('en', pause));
    expect(heading()).toBe('This subscription is paused');
    expect(actions()).toEqual(['Cancel subscription', 'Done']);
    fireEvent.click(button('Cancel subscription'));
    expect(heading()).toBe('Cancel your subscription?');
    fireEvent.click(button('Back'));
    expect(heading()).toBe('This subscription is paused');
  });

  it('lets who has paused start again now, on the same screen', () => {
    const { effects } = shownDialog(realSession('en', pause));
    const accept = button('Start again now');
    fireEvent.click(accept);
    expect(performed(effects)).toMatchObject([{ intention: { action: 'accept', offer: 'again' } }]);
    expect(accept.isConnected).toBe(true);
    expect(accept.getAttribute('aria-disabled')).toBe('true');
  });

  it('tells who may not cancel, with a way to close and the page’s own', () => {
    const flow = { roles: { mayCancel: ['owner'] } };
    const { effects } = shownDialog(realSession('en', { flow, customer: { role: 'member' } }));
    expect(heading()).toBe('You cannot cancel this subscription yourself');
    expect(actions()).toEqual(['Cancel on the account page', 'Done']);
    fireEvent.click(button('Done'));
    expect(effects.at(-1)).toEqual({ type: 'close' });
  });
});

describe('an answer that is awaited', () => {
  const commit = () => {
    const shown = shownDialog();
    shown.model.send({ type: 'leave' });
    shown.model.send({ type: 'commit' });
    return shown;
  };
  const said = () => screen.getByRole('status').textContent;
  const slow = 'This is taking longer than usual. It is still under way.';

  it('is said to take long once it does, to the eye and aloud', () => {
    vi.useFakeTimers();
    commit();
    expect(said()).toBe('One moment, we are confirming your cancellation…');
    vi.runAllTimers();
    expect(said()).toBe(slow);
    expect(document.querySelector('.note')?.textContent).toBe(slow);
  });

  it('is never said to take long after it has come', () => {
    vi.useFakeTimers();
    const { model } = commit();
    model.send({ type: 'failed', code: 'unreachable' });
    vi.runAllTimers();
    expect(said()).not.toBe(slow);
  });
});

it('an offer that could not be confirmed leaves the way out open', () => {
  const { model } = shownDialog();
  model.send({ type: 'answer', answer: { reason: 'too-expensive' } });
  model.send({ type: 'continue' });
  model.send({ type: 'accept', offer: 'loyalty', choice: 'only' });
  model.send({ type: 'failed', code: 'unreachable' });
  expect(actions()).toEqual(['Cancel subscription', 'Try again']);
  fireEvent.click(button('Cancel subscription'));
  expect(heading()).toBe('Cancel your subscription?');
});

describe('a lost connection', () => {
  it('is named, claims nothing, and is followed while the screen shows', () => {
    const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    const { model } = shownDialog();
    model.send({ type: 'leave' });
    model.send({ type: 'commit' });
    model.send({ type: 'failed', code: 'unreachable' });
    expect(heading()).toBe('You seem to be offline');
    expect(screen.getByText(/nothing is confirmed/)).toBeTruthy();
    expect(actions()).toEqual(['Cancel on the account page', 'Try again']);
    online.mockReturnValue(true);
    dispatchEvent(new Event('online'));
    return vi.waitFor(() => expect(heading()).toBe('We could not confirm this yet'));
  });
});

describe('a draft', () => {
  it('is marked on every screen', () => {
    const { model } = shownDialog({ preview: true });
    for (const type of ['continue', 'commit'] as const) {
      expect(screen.getByText('Preview')).toBeTruthy();
      model.send({ type });
    }
    expect(screen.getByText('Preview')).toBeTruthy();
  });

  it('is what nothing else is marked as', () => {
    shownDialog();
    expect(screen.queryByText('Preview')).toBeNull();
  });
});
