import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isError, readFlow } from '@partwell/flow/schema';
import type { DraftRead, Drafts } from '../ports/drafts.ts';
import { isDraftFile } from './flow-file-names.ts';
import { whyInvalid } from './why-invalid.ts';

/**
 * The drafts of a folder: `*.draft.json` and `*.draft.jsonc`. One that breaks a rule of fairness is shown all the
 * same, to see it is what it is for; publishing it is refused.
 */
export const draftFolder = (folder: string): Drafts => ({
  read: async (id) => {
    let broken: DraftRead | undefined;
    for (const file of (await readdir(folder)).filter(isDraftFile).sort()) {
      const text = await readFile(join(folder, file), 'utf8');
      const { flow, written, problems } = readFlow(text);
      const errors = problems.filter(isError);
      if (flow && errors.length === 0) {
        if (flow.id === id) return { ok: true, flow };
        continue;
      }
      if (!isNamed(written, id, file)) continue;
      broken ??= { ok: false, code: 'draft_invalid', why: whyInvalid(file, text, errors) };
    }
    return broken ?? { ok: false, code: 'draft_unknown' };
  },
});

/** One that cannot be read is the one that is meant by what it says, or by its name where it says nothing. */
const isNamed = (written: unknown, id: string, file: string): boolean =>
  (typeof written === 'object' && written !== null && 'id' in written && written.id === id) ||
  file.startsWith(`${id}.draft.`);
