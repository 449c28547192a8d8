import { github } from './github.ts';
import { json } from './json.ts';
import type { Report } from './report.ts';
import { sarif } from './sarif.ts';
import { text } from './text.ts';

/** The readers a check can be written down for. */
export const reports = { text, json, sarif, github } as const satisfies Record<string, Report>;

export type ReportFormat = keyof typeof reports;
export { tally } from './tally.ts';
