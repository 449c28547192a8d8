import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { signPreviewToken, testFlow } from '@partwell/api/testing';
import { onTestFinished } from 'vitest';
import type { Lab } from './lab.ts';

/** What a signed link to a draft ends in. The draft is there until the test is over. */
export async function previewOf(lab: Lab, draft: object = testFlow): Promise<string> {
  const file = path.join(lab.world.folder, 'scenario.draft.json');
  await writeFile(file, JSON.stringify(draft));
  onTestFinished(() => rm(file));
  return `partwell_preview=${await signPreviewToken({ now: lab.world.clock.now() })}`;
}
