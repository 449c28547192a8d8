import type { CheckedFile } from '../validation/checked-file.ts';

/** Everything a check found, written down for one kind of reader. */
export type Report = (files: readonly CheckedFile[]) => string;
