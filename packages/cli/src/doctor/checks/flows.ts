import { z } from 'zod';
import { askAsOperator } from '../ask-as-operator.ts';
import { ofServer } from '../check.ts';
import { finding, fine } from '../finding.ts';

const listed = z.object({
  data: z.array(z.object({ active: z.boolean() })),
  offersOff: z.array(z.object({ flow: z.string(), since: z.string() })).default([]),
});

/** Whether somebody has switched offers off and forgot: nothing else shows it. */
export const flows = ofServer('flows', async (patient) => {
  const asked = await askAsOperator(patient, '/v1/flows', listed);
  if ('skipped' in asked) return asked;
  const { data, offersOff } = asked.told;
  const says = `${data.filter(({ active }) => active).length} in force`;
  if (offersOff.length === 0) return fine(says);
  const findings = offersOff.map(({ flow, since }) =>
    finding('offers_off', {
      severity: 'warning',
      more: `Those of ${flow}, since ${since}.`,
      fix: `\`partwell flows offers ${flow} on\` gives them again.`,
    }),
  );
  return { says, findings };
});
