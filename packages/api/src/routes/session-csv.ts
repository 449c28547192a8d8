import { stringify } from 'csv-stringify/sync';
import type { SessionRecord } from '../ports/records.ts';

const columns = [
  'id',
  'mode',
  'status',
  'customer',
  'subscription',
  'flow',
  'flowVersion',
  'reason',
  'answer',
  'outcome',
  'offer',
  'choice',
  'reference',
  'createdAt',
  'openedAt',
  'endedAt',
] as const;

type Row = Readonly<Record<(typeof columns)[number], string | number | null>>;

const toRow = (session: SessionRecord): Row => ({
  id: session.id,
  mode: session.mode,
  status: session.status,
  customer: session.customer,
  subscription: session.subscription,
  flow: session.flow,
  flowVersion: session.flowVersion,
  reason: session.reason,
  answer: session.followUp,
  outcome: session.outcome?.outcome ?? null,
  offer: session.outcome?.offer?.id ?? null,
  choice: session.outcome?.offer?.choice ?? null,
  reference: session.outcome?.reference ?? null,
  createdAt: session.createdAt,
  openedAt: session.openedAt,
  endedAt: session.endedAt,
});

/** The first line: what the columns are called. */
export const csvHead = (): string => csv([columns]);

/**
 * Sessions as lines of CSV (RFC 4180). Subscribers write some of it: what a spreadsheet would take for a formula
 * begins with an apostrophe, also within a text.
 */
export const csvLines = (sessions: readonly SessionRecord[]): string =>
  csv(sessions.map(toRow).map((row) => columns.map((column) => row[column])));

const csv = (rows: readonly (readonly (string | number | null)[])[]): string =>
  stringify(
    rows.map((row) => row.map(withoutFormulas)),
    // Lines of a text are held together too where they end otherwise than the lines of the table.
    { escape_formulas: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ },
  );

/**
 * Where a spreadsheet separates by semicolons or tabs, as in much of Europe, the quotes around a field are not at the
 * beginning of a cell and hold nothing together: a new cell begins at each of them, and at each line of a text.
 */
const FORMULA = /(^|[;\t\r\n])(?=[ "]*[=+\-@＝＋－＠])/g;

const withoutFormulas = <T>(value: T): T | string =>
  typeof value === 'string' ? value.replaceAll(FORMULA, "$1'") : value;
