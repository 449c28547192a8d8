import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** An empty folder with a space in its name, gone when the test has ended. */
export function tempFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'partwell dev '));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
