import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { outcomeFixture, sessionFixture } from '../../testing/fixtures/session-fixture.ts';
import { performed, shownDialog as shown } from '../../testing/shown-dialog.tsx';
import { Dialog } from '../dialog/dialog.tsx';
import { createModel } from '../dialog/model.ts';

afterEach(cleanup);

const button = (name: string) => screen.getByRole('button', { name });
const offer = (id: string) => within(document.querySelector(`[data-offer=${id}]`) as HTMLElement);
const goToOffers = (reason: string) => {
  fireEvent.click(screen.getByRole('radio', { name: reason }));
  fireEvent.click(button('Continue'));
};

describe('the reason', () => {
  it('opens with the thanks and names the question for its radios', () => {
    shown();
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(
      'Thank you for 3 years and 2 months with us, Maya.',
    );
    expect(screen.getByRole('group', { name: 'What has changed for you?' })).toBeTruthy();
  });

  it('has the question as its heading where no thanks are due', () => {
    const { thanks: _, ...rest } = sessionFixture();
    const model = createModel(rest, false, () => {});
    render(<Dialog model={model} isBackdrop={() => false} />);
    expect(document.querySelector('h2')?.textContent).toBe('What has changed for you?');
  });

  it('may be left without an answer', () => {
    const { effects } = shown();
    fireEvent.click(button('Continue'));
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Cancel your subscription?');
    expect(effects).toEqual([{ type: 'report', event: { type: 'step.shown', step: 'confirm' } }]);
  });

  it('asks its follow-up under the chosen one and drops it with the choice', () => {
    const { model } = shown();
    fireEvent.click(screen.getByRole('radio', { name: 'Something I need is missing' }));
    fireEvent.input(screen.getByRole('textbox'), { target: { value: 'Dark mode' } });
    expect(model.state.value.answer).toEqual({ reason: 'missing-feature', followUp: 'Dark mode' });
    fireEvent.click(screen.getByRole('radio', { name: 'Something else' }));
    expect(model.state.value.answer).toEqual({ reason: 'other' });
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('keeps password and grammar tools out of the free text, and bounds it', () => {
    shown();
    fireEvent.click(screen.getByRole('radio', { name: 'Something I need is missing' }));
    const text = screen.getByRole('textbox');
    expect(text.getAttribute('maxlength')).toBe('500');
    expect(text.hasAttribute('data-1p-ignore')).toBe(true);
    expect(text.hasAttribute('required')).toBe(false);
  });

  it('counts the screens that are left for the answer', () => {
    const { container } = shown();
    const progress = () => container.querySelector('.progress')?.textContent;
    expect(progress()).toBe('Step 1 of 2');
    goToOffers('It costs too much right now');
    expect(progress()).toBe('Step 2 of 3');
    fireEvent.click(button('Cancel subscription'));
    expect(progress()).toBe('Step 3 of 3');
  });
});

/** What is said of each plan, as its radio is described. */
const compared = (id: string) =>
  offer(id)
    .getAllByRole('radio')
    .map((radio) => document.getElementById(radio.getAttribute('aria-describedby') ?? '')?.textContent);

describe('the offers', () => {
  it('are accepted by their own button alone', () => {
    const { effects } = shown();
    goToOffers('It costs too much right now');
    fireEvent.click(offer('pause').getByRole('radio', { name: '2 months' }));
    expect(performed(effects)).toEqual([]);
    fireEvent.click(offer('pause').getByRole('button', { name: 'Pause for 2 months' }));
    expect(performed(effects)).toMatchObject([
      { intention: { action: 'accept', offer: 'pause', choice: 'months-2' } },
    ]);
  });

  it('show the terms of the choice and name them beside the accept control', () => {
    shown();
    goToOffers('I do not use it enough');
    expect(document.querySelector('[data-offer=pause] .facts')).toBeNull();
    fireEvent.click(offer('pause').getByRole('radio', { name: '3 months' }));
    const accept = offer('pause').getByRole('button');
    expect(document.getElementById(accept.getAttribute('aria-describedby') ?? '')?.textContent).toContain(
      '14 March 2027',
    );
  });

  it('compare what smaller plans keep and give up before one is chosen', () => {
    shown();
    goToOffers('It costs too much right now');
    expect(compared('basic')).toEqual([
      'You keepAll your projects3 collaboratorsYou give upVersion history beyond 30 daysPriority support',
      'You keepAll your projects10 collaboratorsVersion historyYou give upPriority support',
    ]);
  });

  it('do not count the second click of a double click', () => {
    const { effects } = shown();
    goToOffers('It costs too much right now');
    fireEvent.click(offer('loyalty').getByRole('button'), { detail: 2 });
    expect(performed(effects)).toEqual([]);
  });

  it('ask for once, however often the pending button is pressed', () => {
    const { effects } = shown();
    goToOffers('It costs too much right now');
    const accept = offer('loyalty').getByRole('button');
    for (let press = 0; press < 3; press++) fireEvent.click(accept);
    expect(performed(effects)).toHaveLength(1);
    expect(accept.getAttribute('aria-disabled')).toBe('true');
    expect(accept.textContent).toBe('One moment, we are arranging it…');
  });
});

describe('the end', () => {
  it('shows the receipt, links that may be linked, and what it means', () => {
    const { model } = shown();
    model.send({ type: 'leave' });
    model.send({ type: 'commit' });
    model.send({ type: 'settled', outcome: outcomeFixture('en', 'canceled') });
    return Promise.resolve().then(() => {
      expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Thank you, Maya, and goodbye.');
      expect(document.querySelector('.receipt')?.textContent).toContain('PW-7K2M-4Q9X');
      expect(screen.getAllByRole('link')).toHaveLength(4);
      expect(screen.getByRole('status').textContent).toBe('Your cancellation is confirmed.');
    });
  });

  it('has one control, and the exit too where nothing has changed yet', async () => {
    const { model, container } = shown({ outcome: { ...outcomeFixture('en', 'saved'), exit: true } });
    const names = () => [...container.querySelectorAll('.actions .button')].map((one) => one.textContent);
    expect(names()).toEqual(['Cancel subscription', 'Done']);
    model.send({ type: 'leave' });
    await Promise.resolve();
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Cancel your subscription?');
  });
});
