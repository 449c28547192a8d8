import { checkFlow } from '@partwell/flow/fairness';
import { readText } from '../input/read-text.ts';
import type { CheckedFile } from './checked-file.ts';

/** Reads a flow file and checks it by itself: the document, and the rules of its fairness profiles. */
export function checkFile(file: string): CheckedFile {
  const source = readText(file);
  return { file, source, ...checkFlow(source) };
}
