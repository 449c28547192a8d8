import { describe, expect, it } from 'vitest';
import { resolve } from '../eligibility/index.ts';
import { factsOf, NOW } from '../testing/facts.ts';
import { flowOf } from '../testing/flow-of.ts';
import { profiles } from './profiles/index.ts';
import { statutoryTexts } from './statutory-texts.ts';

const german = (country: string) => factsOf({ customer: { locale: 'de-DE', country } });
const shown = (flow: ReturnType<typeof flowOf>, country: string) =>
  resolve(flow, german(country), { now: NOW, timeZone: 'UTC', cooldown: () => false }).view.texts;

describe('the words of a law', () => {
  it('are those of § 312k BGB in German', () =>
    expect(statutoryTexts(['de'], 'de')).toMatchObject({
      'action.leave': 'Verträge hier kündigen',
      'action.commit': 'jetzt kündigen',
      'withdrawal.link': 'Vertrag widerrufen',
    }));

  it('are those of the code de la consommation in French', () =>
    expect(statutoryTexts(['default', 'fr'], 'fr')).toEqual({
      'action.leave': 'Résilier votre contrat',
      'action.commit': 'notification de la résiliation',
      'withdrawal.link': 'renoncer au contrat ici',
    }));

  it.each([
    ['en', 'withdraw from contract here'],
    ['de', 'Vertrag widerrufen'],
    ['fr', 'renoncer au contrat ici'],
    ['it', 'recedere dal contratto qui'],
  ])('are those of the directive for withdrawing: %s', (language, words) =>
    expect(statutoryTexts(['eu'], language)).toEqual({ 'withdrawal.link': words }),
  );

  it('are none in a language that the law does not speak', () =>
    expect(statutoryTexts(['de'], 'sv')).toEqual({}));

  it('are none where no law gives any', () => expect(statutoryTexts(['default', 'us-ca'], 'en')).toEqual({}));

  it('never contradict each other', () => {
    const labels = Object.values(profiles).flatMap(({ requires }) => requires.labels);
    const controls = new Map<string, Set<string>>();
    for (const { language, key, words } of labels) {
      const control = `${language} ${key}`;
      controls.set(control, new Set([...(controls.get(control) ?? []), words]));
    }
    expect([...controls].filter(([, words]) => words.size > 1)).toEqual([]);
  });
});

describe('what a customer reads', () => {
  it('is the words of the law where its profile is in force', () =>
    expect(shown(flowOf({ profiles: ['default', 'de'] }), 'DE')['action.commit']).toBe('jetzt kündigen'));

  it('is the same for a membership, which is a contract too', () =>
    expect(shown(flowOf({ profiles: ['de'], subject: 'membership' }), 'DE')['action.commit']).toBe(
      'jetzt kündigen',
    ));

  it('is the words of the law even where the flow has its own', () => {
    const flow = flowOf({ profiles: ['de'], texts: { de: { 'action.commit': 'Abo kündigen' } } });
    expect(shown(flow, 'DE')['action.commit']).toBe('jetzt kündigen');
  });

  it('is the standard text for those who live elsewhere', () =>
    expect(shown(flowOf({ profiles: ['default', 'de'] }), 'AT')['action.commit']).toBe('Abo kündigen'));
});
