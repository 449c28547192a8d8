import { randomUUID } from 'node:crypto';
import { isPartwellError, signCustomer } from '@partwell/node';
import { askAsPage } from '../ask.ts';
import { ofServer } from '../check.ts';
import { finding, fine, wrong } from '../finding.ts';
import type { Patient } from '../patient.ts';
import { codeOf, problemIn } from '../problem.ts';

/**
 * Whether the server takes customer tokens: one that was given, or one that is signed here. It is asked about a
 * subscription that no token names, which it refuses after it has verified everything: nothing begins, nothing is kept.
 */
export const token = ofServer('token', async (patient) => {
  const key = patient.get('PARTWELL_PUBLISHABLE_KEY');
  if (key === undefined) return { skipped: 'PARTWELL_PUBLISHABLE_KEY is not set here' };
  const whose = patient.token ?? (await signedHere(patient));
  if (whose === undefined) {
    return { skipped: 'give --token, or PARTWELL_CUSTOMER_SECRET and PARTWELL_WORKSPACE to sign one' };
  }
  if (typeof whose !== 'string') return wrong(whose);
  const subscription = `partwell-doctor-${randomUUID()}`;
  const asked = await askAsPage(`${patient.api}/v1/sessions`, { key, token: whose, subscription });
  const code = codeOf(asked);
  if (code === 'key_unknown') return { skipped: 'the server does not know the publishable key' };
  if (code === 'key_is_secret') return { skipped: 'the publishable key is a secret one' };
  if (code === 'mode_not_served') return { skipped: 'no session begins in the mode of the publishable key' };
  if (code !== 'subscription_unknown') return wrong(problemIn(asked));
  return fine(
    patient.token ? 'the server takes it' : 'the server takes what is signed with this environment',
  );
});

async function signedHere({ get }: Patient) {
  const [secret, workspace] = [get('PARTWELL_CUSTOMER_SECRET'), get('PARTWELL_WORKSPACE')];
  if (secret === undefined || workspace === undefined) return undefined;
  try {
    return await signCustomer(nobody, { secret, workspace, lifetimeSeconds: 60 });
  } catch (error) {
    if (!isPartwellError(error)) throw error;
    return finding('environment_invalid', { fix: error.message });
  }
}

const nobody = {
  customer: { id: 'partwell-doctor', name: 'Partwell doctor', locale: 'en', country: 'US' },
  subscription: {
    id: 'partwell-doctor',
    status: 'active',
    plan: 'doctor',
    planName: 'Doctor',
    price: { amount: 100, currency: 'USD' },
    interval: 'month',
    startedAt: '2026-01-01T00:00:00Z',
    currentPeriodEnd: '2100-01-01T00:00:00Z',
  },
} as const;
