import { describe, expect, it } from 'vitest';
import { sessionSecrets } from './session-secrets.ts';

const [before, today] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
const secretsBefore = sessionSecrets(before);
const secretsToday = sessionSecrets(today);
const secretsOfBoth = sessionSecrets(today, before);

describe('the secret of a session, where the secret of before is known', () => {
  it('is made with the one of today, and good with either', () => {
    expect(secretsOfBoth.derive('ses_1')).toBe(secretsToday.derive('ses_1'));
    for (const { derive } of [secretsBefore, secretsToday]) {
      expect(secretsOfBoth.matches('ses_1', derive('ses_1'))).toBe(true);
      expect(secretsOfBoth.matches('ses_1', derive('ses_2'))).toBe(false);
    }
    expect(secretsToday.matches('ses_1', secretsBefore.derive('ses_1'))).toBe(false);
  });

  it('opens what was sealed with either, for its own session', () => {
    for (const { seal } of [secretsBefore, secretsToday]) {
      expect(secretsOfBoth.unseal('prv_1', seal('prv_1', { a: 1 }))).toEqual({ a: 1 });
      expect(secretsOfBoth.unseal('prv_2', seal('prv_1', { a: 1 }))).toBeUndefined();
    }
    expect(secretsToday.unseal('prv_1', secretsBefore.seal('prv_1', { a: 1 }))).toBeUndefined();
  });
});
