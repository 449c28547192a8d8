import type { Random } from '../../ports/random.ts';

/** 192 bits: what Standard Webhooks asks for at least, and base64 without padding. */
const SECRET_BYTES = 24;

/** `whsec_<base64>`, as Standard Webhooks writes it. */
export const newSecret = (random: Random): string =>
  `whsec_${Buffer.from(random.bytes(SECRET_BYTES)).toString('base64')}`;
