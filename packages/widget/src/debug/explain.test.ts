import { widgetCodes } from '@partwell/flow/help';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Settings } from '../opener/settings.ts';
import { sessionFixture } from '../testing/fixtures/session-fixture.ts';
import { explainer } from './explain.ts';

const settings: Settings = {
  key: 'pk_live_fixture',
  api: 'https://cancel.example.com/',
  selector: '[data-partwell-cancel]',
};
const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const nowSeconds = () => Math.floor(Date.now() / 1000);
const token = (claims: object) =>
  `${base64url({ alg: 'HS256' })}.${base64url({ mode: 'live', iss: 'ws_1', sub: 'Jörg', iat: nowSeconds(), exp: nowSeconds() + 600, ...claims })}.c2ln`;

let said: string[];
beforeEach(() => {
  said = [];
  for (const level of ['info', 'warn'] as const)
    vi.spyOn(console, level).mockImplementation((text: string, ...facts: unknown[]) => {
      said.push(`${level} ${text} ${JSON.stringify(facts)}`);
    });
});
afterEach(() => vi.restoreAllMocks());

const warnings = () => said.filter((line) => line.startsWith('warn'));

describe('debug mode', () => {
  it('says the key, the origin and the API at once', () => {
    explainer(settings);
    expect(said.join()).toContain('pk_live_fixture');
    expect(said.join()).toContain(location.origin);
    expect(said.join()).toContain('https://cancel.example.com/help#settings_read');
  });

  it('has nothing to warn of where the token is right', () => {
    explainer(settings)('wish', { token: token({}) });
    expect(warnings()).toEqual([]);
    expect(said.join()).toContain('Jörg');
  });

  it.each([
    ['token_malformed', 'not a token'],
    ['token_mode', token({ mode: 'test' })],
    ['token_expired', token({ iat: nowSeconds() - 900, exp: nowSeconds() - 300 })],
    ['token_not_yet_valid', token({ iat: nowSeconds() + 300, exp: nowSeconds() + 600 })],
    ['token_lifetime', token({ exp: nowSeconds() + 3600 })],
  ])('warns with %s before the API refuses the token', (code, wrong) => {
    explainer(settings)('wish', { token: wrong });
    expect(warnings()).toHaveLength(1);
    expect(warnings()[0]).toContain(`help#${code}`);
  });

  it.each(['mode', 'iss', 'sub', 'iat', 'exp', 'subscription'])(
    'goes on where %s of a token is what no text can be made of',
    (claim) => {
      const odd = token({ [claim]: { toString: 1, valueOf: 1, id: { toString: 1 } } });
      expect(() => explainer(settings)('wish', { token: odd })).not.toThrow();
      expect(said.join()).toContain('token_read');
    },
  );

  it.each([
    ['sk_live_0123456789abcdef', 'sk_live_01…'],
    ['cs_test_k1_c2VjcmV0LXNlY3JldC1zZWNyZXQ', 'cs_test_k1…'],
    ['whsec_c2VjcmV0LXNlY3JldA==', 'whsec_c2Vj…'],
  ])('shows of %s no more than how it begins', (key, beginning) => {
    const explain = explainer({ ...settings, key });
    explain('wish', { token: token({ mode: 'test' }) });
    expect(said.join()).toContain(`Key ${beginning},`);
    expect(said.join()).not.toContain(key.slice(0, beginning.length));
  });

  it('says the session, and which profiles are in force', () => {
    explainer(settings)('session', { ...sessionFixture('en'), profiles: ['de', 'eu'] });
    expect(said.at(-1)).toContain('help#session_read');
    expect(said.at(-1)).toContain('"profiles":["de","eu"]');
  });

  it('never shows the token, nor the session’s secret', () => {
    const explain = explainer(settings);
    const secret = token({ sub: 'c1' });
    const session = sessionFixture('en');
    explain('wish', { token: secret });
    explain('session', session);
    expect(said.join()).toContain(session.id);
    expect(said.join()).not.toContain(secret.split('.')[1]);
    expect(said.join()).not.toContain(session.secret);
  });

  it('has every one of its own codes in the table that the help page shows', () => {
    const explain = explainer(settings);
    explain('wish', {});
    explain('session', sessionFixture('en'));
    for (const event of ['step', 'offer', 'outcome', 'error', 'close']) explain(event, {});
    const codes = said.map((line) => /\[partwell\] (\w+):/.exec(line)?.[1] ?? line);
    expect(codes.length).toBeGreaterThan(7);
    for (const code of codes) expect(Object.keys(widgetCodes)).toContain(code);
  });
});
