import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { realSession } from '../../testing/fixtures/real-session.ts';
import { shownDialog } from '../../testing/shown-dialog.tsx';
import { offerLooks } from './offer-looks.ts';

afterEach(cleanup);

const card = (id: string) => document.querySelector(`[data-offer=${id}]`) as HTMLElement;
const leadsTo = (reason: string, changes = {}) => {
  const { model } = shownDialog({ ...realSession('en'), ...changes });
  model.send({ type: 'answer', answer: { reason } });
  model.send({ type: 'continue' });
};
/** The terms that the accept control is described by. */
const terms = (id: string) => {
  const accept = within(card(id)).getByRole('button');
  return document.getElementById(accept.getAttribute('aria-describedby') ?? '')?.textContent;
};

describe('an offer', () => {
  it.each([
    ['loyalty', 'too-expensive', ['2 months free', 'Next charge€29 on February 14, 2027']],
    ['less', 'competitor', ['25% off', 'Price after that€29 on March 14, 2027']],
    ['credit', 'competitor', ['€10 credit', 'Next charge€19 on December 14, 2026']],
    ['extend', 'quality', ['14 days more', 'Paid for untilDecember 28, 2026']],
    ['custom', 'quality', ['An hour with our trainer', 'Costsnothing']],
    ['article', 'missing-feature', ['This may help', 'The pageImport your logbook']],
  ])('%s says what it is, and what it means beside accept', (id, reason, [says, means]) => {
    leadsTo(reason);
    expect(card(id).textContent).toContain(says);
    expect(terms(id)).toContain(means);
    expect(terms(id)).toMatch(/To cancel|Costs/);
  });

  it('of a pause draws from when to when as months are chosen', () => {
    leadsTo('not-using');
    const resumes = () => card('pause').querySelector('[data-fact=resumes] dd')?.textContent;
    expect(resumes()).toBeUndefined();
    fireEvent.click(screen.getByRole('radio', { name: '1 month' }));
    expect(resumes()).toBe('January 14, 2027');
    fireEvent.click(screen.getByRole('radio', { name: '3 months' }));
    expect(resumes()).toBe('March 14, 2027');
    expect(terms('pause')).toContain('Paused fromDecember 14, 2026');
  });

  it('of a plan compares only what there is to say', () => {
    const session = realSession('en');
    const plans = Object.values(session.offers).filter(({ kind }) => kind === 'downgrade');
    const said = plans.map((plan) => ({
      ...plan,
      choices: plan.choices.map((choice) => ({ ...choice, keeps: ['All passages'], givesUp: [] })),
    }));
    leadsTo('too-expensive', { offers: Object.fromEntries(said.map((plan) => [plan.id, plan])) });
    fireEvent.click(screen.getByRole('radio', { name: /^Basic/ }));
    expect(document.querySelector('.comparison')?.textContent).toBe('You keepAll passages');
  });

  it('shows each fact once', () => {
    leadsTo('not-using');
    fireEvent.click(screen.getByRole('radio', { name: '2 months' }));
    const facts = [...card('pause').querySelectorAll('[data-fact]')].map((fact) =>
      fact.getAttribute('data-fact'),
    );
    expect(facts).toEqual(['from', 'resumes', 'during', 'price', 'reminder', 'cancel']);
  });
});

it('every kind of the flow document but `custom` has a look of its own', () => {
  const kinds = Object.values(realSession('en').offers).map(({ kind }) => kind);
  expect([...new Set(kinds)].sort()).toEqual(
    ['contact', 'credit', 'custom', 'discount', 'downgrade', 'extend', 'loyalty', 'pause', 'redirect'].sort(),
  );
  for (const kind of kinds) expect(kind in offerLooks).toBe(kind !== 'custom');
});
