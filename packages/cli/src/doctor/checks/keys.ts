import { z } from 'zod';
import { askAsOperator } from '../ask-as-operator.ts';
import { ofServer } from '../check.ts';
import { finding, fine, wrong } from '../finding.ts';

/** Time to make another one and to bring it where it is used. */
const SOON_MILLIS = 7 * 24 * 3600 * 1000;

const listed = z.object({
  data: z.array(
    z.object({
      id: z.string(),
      expiresAt: z.string().nullable(),
      revokedAt: z.string().nullable(),
      previousUntil: z.string().nullable(),
    }),
  ),
});

/** Whether keys end soon by themselves, which nobody notices before they do. */
export const keys = ofServer('keys', async (patient) => {
  const asked = await askAsOperator(patient, '/v1/keys', listed);
  if ('skipped' in asked) return asked;
  const now = asked.at.toISOString();
  const soon = new Date(asked.at.getTime() + SOON_MILLIS).toISOString();
  const good = asked.told.data.filter(
    ({ revokedAt, expiresAt }) => revokedAt === null && (expiresAt === null || expiresAt > now),
  );
  const ending = good.filter(({ expiresAt }) => expiresAt !== null && expiresAt <= soon);
  if (ending.length > 0) {
    const more = `${ending.map(({ id, expiresAt }) => `${id} at ${expiresAt}`).join(', ')}.`;
    return wrong(finding('keys_ending', { more, severity: 'warning' }));
  }
  const rotated = good.filter(({ previousUntil }) => previousUntil !== null && previousUntil > now).length;
  const beside = rotated > 0 ? `; ${rotated} with the one before it` : '';
  return fine(`${good.length} beside those of the environment${beside}`);
});
