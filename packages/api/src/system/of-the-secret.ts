import type { Ports } from '../ports/index.ts';
import type { Random } from '../ports/random.ts';
import { pseudonyms } from './pseudonyms.ts';
import { receiptSigner } from './receipts.ts';
import { secretBox } from './secret-box.ts';
import { sessionSecrets } from './session-secrets.ts';

/**
 * All that is made with the secret of the installation, in one place, so that nothing of it forgets the secret of before.
 *
 * @param before the one that was used before, where it was replaced and is at hand.
 */
export const ofTheSecret = (
  masterKey: Uint8Array,
  before: Uint8Array | undefined,
  random: Random,
): Pick<Ports, 'secrets' | 'receipts' | 'pseudonyms' | 'secretBox'> => ({
  secrets: sessionSecrets(masterKey, before),
  receipts: receiptSigner(masterKey, before),
  pseudonyms: pseudonyms(masterKey, before),
  secretBox: secretBox(masterKey, random, before),
});
