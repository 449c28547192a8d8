import { createHash } from 'node:crypto';
import type { FlowVersionRecord } from '../ports/records.ts';
import { canonicalJson } from './canonical-json.ts';

/** What a version is told from others by. White space, comments and the order of keys are not content. */
export const flowContent = (written: unknown): Pick<FlowVersionRecord, 'document' | 'hash'> => {
  const document = canonicalJson(written);
  return { document, hash: createHash('sha256').update(document).digest('hex') };
};
