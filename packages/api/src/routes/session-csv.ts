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
 * begins with an apostrophe.
 */
export const csvLines = (sessions: readonly SessionRecord[]): string =>
  csv(sessions.map(toRow).map((row) => columns.map((column) => row[column])));

const csv = (rows: readonly (readonly (string | number | null)[])[]): string =>
  stringify(
    rows.map((row) => [...row]),
    { escape_formulas: true, record_delimiter: 'windows' },
  );
