import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { realSession } from '../../testing/fixtures/real-session.ts';
import { shownDialog } from '../../testing/shown-dialog.tsx';
import { offerIcons } from './offer-icons.ts';

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
    ['loyalty', 'too-expensive', ['2 months free', 'Next charge€29 on February\u00a014, 2027']],
    ['less', 'competitor', ['25% off', 'Price after that€29 on March\u00a014, 2027']],
    ['credit', 'competitor', ['€10 credit', 'Next charge€19 on December\u00a014, 2026']],
    ['extend', 'quality', ['14 days more', 'Paid for untilDecember\u00a028, 2026']],
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
    expect(resumes()).toBe('January\u00a014, 2027');
    fireEvent.click(screen.getByRole('radio', { name: '3 months' }));
    expect(resumes()).toBe('March\u00a014, 2027');
    expect(terms('pause')).toContain('Paused fromDecember\u00a014, 2026');
  });

  it.each([
    ['less', 'competitor', ['€21.75 on December\u00a014, 2026', '€29 on March\u00a014, 2027']],
    ['extend', 'quality', ['December\u00a014, 2026', 'December\u00a028, 2026']],
  ])('of %s draws from what to what', (id, reason, ends) => {
    leadsTo(reason);
    const drawn = [...card(id).querySelectorAll('.span dd')].map((end) => end.textContent);
    expect(drawn).toEqual(ends);
  });

  it('of one plan says what it keeps and gives up with its terms', () => {
    const session = realSession('en');
    const plans = Object.values(session.offers).filter(({ kind }) => kind === 'downgrade');
    const one = plans.map((plan) => [plan.id, { ...plan, choices: plan.choices.slice(0, 1) }]);
    leadsTo('too-expensive', { offers: Object.fromEntries(one) });
    expect(terms(String(one[0]?.[0]))).toMatch(/^You keep.*You give up/);
  });

  it('of a plan compares only what there is to say', () => {
    const session = realSession('en');
    const plans = Object.values(session.offers).filter(({ kind }) => kind === 'downgrade');
    const scant = plans.map((plan) => ({
      ...plan,
      choices: plan.choices.map((choice) => ({ ...choice, keeps: ['All passages'], givesUp: [] })),
    }));
    leadsTo('too-expensive', { offers: Object.fromEntries(scant.map((plan) => [plan.id, plan])) });
    const basic = screen.getByRole('radio', { name: /^Basic/ });
    const said = document.getElementById(basic.getAttribute('aria-describedby') ?? '');
    expect(said?.textContent).toBe('You keepAll passages');
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

it('every kind of the flow document but `custom` has a drawing of its own', () => {
  const kinds = Object.values(realSession('en').offers).map(({ kind }) => kind);
  expect([...new Set(kinds)].sort()).toEqual(
    ['contact', 'credit', 'custom', 'discount', 'downgrade', 'extend', 'loyalty', 'pause', 'redirect'].sort(),
  );
  for (const kind of kinds) expect(kind in offerIcons).toBe(kind !== 'custom');
});
