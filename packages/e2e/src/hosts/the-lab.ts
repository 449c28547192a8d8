import { type Lab, startLab } from './lab.ts';

/** Kept where all files of a worker find it, as the browser is. */
const shared = globalThis as { partwellLab?: Promise<Lab> };

/** The lab of this run, started once for all its files; it ends with the worker. */
export function theLab(): Promise<Lab> {
  shared.partwellLab ??= startLab();
  return shared.partwellLab;
}
