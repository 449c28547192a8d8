import type { FlowInput } from '../../schema/flow.ts';
import type { ProfileName } from '../../schema/profile-name.ts';
import type { Example } from '../rule.ts';

/** A small flow that is complete under every profile but for what two of them see differently; examples change it. */
export const goodDocument = {
  schemaVersion: 1,
  id: 'example',
  reasons: [{ id: 'too-expensive', offers: ['pause'] }, { id: 'other' }, { id: 'prefer-not-to-say' }],
  offers: { pause: { kind: 'pause', months: [1, 2] } },
  receipt: { delivery: 'email', withinHours: 0 },
  privacy: {
    purpose: 'We read every answer to become better.',
    retentionDays: 365,
    controller: 'Halyard Ltd',
    url: '/privacy',
  },
  signUp: { clicks: 6, requiredFields: 3, medium: 'web' },
  withdrawal: { url: '/withdraw', days: 14 },
  access: { withoutLogin: '/leave' },
} satisfies FlowInput;

/** The document of an example: what it says replaces what is good, and its offers join the good ones. */
export function documentOf(
  { document }: Pick<Example, 'document'>,
  profile: ProfileName,
): Record<string, unknown> {
  const { offers, ...rest } = document;
  return {
    ...goodDocument,
    ...rest,
    offers: { ...goodDocument.offers, ...(offers as object | undefined) },
    profiles: [profile],
  };
}
