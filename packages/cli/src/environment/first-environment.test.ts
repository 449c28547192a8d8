import { parseEnv } from 'node:util';
import { readSettings } from '@partwell/api/doctor';
import { expect, test } from 'vitest';
import { firstEnvironment } from './first-environment.ts';

const wishes = { mode: 'live', workspace: 'ws_acme', flows: 'flows' } as const;

test.each(['live', 'test'] as const)('a server starts with a first environment of %s mode', (mode) => {
  const read = readSettings(parseEnv(firstEnvironment({ ...wishes, mode })));
  expect(read).toMatchObject({ ok: true, settings: { mode, workspace: 'ws_acme', unknownVariables: [] } });
});

test('what is switched off in it is right, too, once it is switched on', () => {
  const text = firstEnvironment(wishes).replaceAll(/^# (?=PARTWELL_\w+=)/gm, '');
  expect(readSettings(parseEnv(text))).toMatchObject({
    ok: true,
    settings: {
      origins: ['https://app.example.com'],
      executor: { url: 'https://app.example.com/partwell/executor' },
      webhook: { url: 'https://app.example.com/partwell/webhooks' },
      proxies: 1,
      unknownVariables: [],
    },
  });
});

test('no two have a key in common', () => {
  const [one, other] = [firstEnvironment(wishes), firstEnvironment(wishes)];
  const secrets = (text: string) =>
    Object.entries(parseEnv(text)).filter(([name]) => /KEY|SECRET/.test(name));
  const values = [...secrets(one), ...secrets(other)].map(([, value]) => value);
  expect(new Set(values).size).toBe(8);
});
