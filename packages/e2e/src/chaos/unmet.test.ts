import { describe, expect, it } from 'vitest';
import type { Asked } from './evidence.ts';
import { unmet } from './unmet.ts';

const wish: Asked = {
  session: 'ses_1',
  secret: 'ss_1',
  subscription: 'sub_1',
  type: 'accept',
  offer: 'pause',
  choice: 'months-2',
  acknowledged: false,
  reference: null,
  refused: null,
};
const met: Asked = { ...wish, acknowledged: true, reference: 'PW-1' };
const refused: Asked = { ...wish, refused: 'offer_unavailable' };
const cancel: Asked = { ...wish, type: 'cancel', offer: null, choice: null };

describe('of somebody who insists', () => {
  it('a wish that was granted is met, whatever was said before', () =>
    expect(unmet([wish, refused, met])).toEqual([]));

  it('a wish without an answer is not', () =>
    expect(unmet([wish])).toEqual(['accept of ses_1 was never answered']));

  it('nor is an offer of theirs that is refused', () =>
    expect(unmet([wish, refused])).toEqual(['accept of ses_1 was told offer_unavailable']));

  it('what nobody was offered may be refused', () =>
    expect(unmet([{ ...refused, offer: 'secret' }])).toEqual([]));

  it('an offer may be refused where the same subscriber cancels', () =>
    expect(unmet([refused, cancel, { ...cancel, acknowledged: true }])).toEqual([]));

  it('a cancel may not', () =>
    expect(unmet([cancel, { ...cancel, refused: 'session_ended' }])).toEqual([
      'cancel of ses_1 was told session_ended',
    ]));
});
