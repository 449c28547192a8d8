import { isError, readFlow } from '@partwell/flow/schema';
import { noDrafts } from '../../flows/no-drafts.ts';
import { whyInvalid } from '../../flows/why-invalid.ts';
import type { DraftRead } from '../../ports/drafts.ts';
import type { Ports } from '../../ports/index.ts';
import type { Owner } from '../../ports/records.ts';
import { otherId } from './lint-source.ts';

/** The draft of a flow: its file, as flows go before those of the API, or what was saved over the API. */
export const findDraft = async (
  { storage, drafts = noDrafts }: Pick<Ports, 'storage' | 'drafts'>,
  owner: Owner,
  id: string,
): Promise<DraftRead> => {
  const inFolder = await drafts.read(id);
  if (inFolder.ok || inFolder.code !== 'draft_unknown') return inFolder;
  const saved = await storage.drafts.find(owner, id);
  if (!saved) return inFolder;
  const { flow, problems } = readFlow(saved.source);
  const errors = [...problems.filter(isError), ...(flow && flow.id !== id ? [otherId(id, flow.id)] : [])];
  return flow && errors.length === 0
    ? { ok: true, flow }
    : { ok: false, code: 'draft_invalid', why: whyInvalid(`the draft of ${id}`, saved.source, errors) };
};
