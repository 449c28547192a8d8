import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The note a running `npm start` leaves beside its data. */
type Note = { pid: number; ports: number[] };

const fileOf = (dataDir: string) => path.join(dataDir, 'running.json');

/** Leaves the note; returns what takes it away again. */
export function noteRunning(dataDir: string, ports: number[]): () => void {
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(fileOf(dataDir), JSON.stringify({ pid: process.pid, ports } satisfies Note));
  return () => rmSync(fileOf(dataDir), { force: true });
}

/** The start that runs from this folder, if one does; a note left by a killed one counts for nothing. */
export function readRunning(dataDir: string): Note | undefined {
  try {
    const note: Note = JSON.parse(readFileSync(fileOf(dataDir), 'utf8'));
    return isAlive(note.pid) ? note : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
