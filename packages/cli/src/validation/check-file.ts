import { parseFlow } from '@partwell/flow/schema';
import { readText } from '../input/read-text.ts';
import type { CheckedFile } from './checked-file.ts';

/** Reads a flow file and checks it by itself. */
export function checkFile(file: string): CheckedFile {
  const source = readText(file);
  const parsed = parseFlow(source);
  return parsed.ok
    ? { file, source, flow: parsed.flow, problems: parsed.warnings }
    : { file, source, problems: parsed.problems };
}
