import { type DoctorCode, doctorCodes } from '@partwell/flow/help';

/** Something that is wrong, or soon will be. */
export interface Finding {
  /** Stable; explained at `/help#<code>` of a server. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** What to do. */
  readonly fix: string;
}

/** What one check came to: how it is, and what is wrong; or why it was not made. */
export type Examined =
  | { readonly says: string; readonly findings: readonly Finding[] }
  | { readonly skipped: string };

interface Particulars {
  /** Said after the title, in whole sentences. */
  readonly more?: string | undefined;
  readonly fix?: string | undefined;
  /** @default error */
  readonly severity?: Finding['severity'];
}

/** A finding of the doctor's own, in the words of its table. */
export function finding(code: DoctorCode, { more, fix, severity = 'error' }: Particulars = {}): Finding {
  const { title, detail } = doctorCodes[code];
  return { code, severity, message: more ? `${title}. ${more}` : `${title}.`, fix: fix ?? detail };
}

/** Nothing is wrong. */
export const fine = (says: string): Examined => ({ says, findings: [] });

/** One thing is wrong. */
export const wrong = (found: Finding): Examined => ({
  says: found.message.split('. ')[0] ?? '',
  findings: [found],
});
