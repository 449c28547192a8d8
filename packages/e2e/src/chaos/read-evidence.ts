import type { FakeHost, TestDatabase } from '@partwell/api/testing';
import { resolve } from '@partwell/flow/eligibility';
import { type CustomerFacts, parseFlow } from '@partwell/flow/schema';
import type { ActionLine, Evidence } from './evidence.ts';

/** What is kept from one look to the next: what a customer may be given does not change. */
export type Eligible = Map<string, Readonly<Record<string, Readonly<Record<string, ActionLine['command']>>>>>;

/** What those saw who were there. */
export type Seen = Pick<Evidence, 'asked' | 'toldEarly' | 'unanswered'>;

/** Collects what is to be held against the invariants, from the API's own database and from the host. */
export async function readEvidence(
  database: TestDatabase,
  host: FakeHost,
  { asked, toldEarly, unanswered }: Seen,
  eligible: Eligible,
): Promise<Evidence> {
  const rows = async <T>(sql: string) => (await database.query(sql)) as T[];
  const actions = await rows<Omit<ActionLine, 'command'> & { command: string }>(
    'select id, session, subscription, type, offer, choice, command, status, reference from actions',
  );
  await addEligible(database, eligible);
  const outbox = await rows<{ id: string; type: string; body: string }>('select id, type, body from outbox');
  return {
    asked,
    actions: actions.map((row) => ({ ...row, command: JSON.parse(row.command) })),
    ledger: [...host.ledger],
    eligible,
    outbox: outbox.map(({ id, type, body }) => ({ id, type, action: JSON.parse(body).data.action ?? '' })),
    arrived: new Set(host.webhooks.filter(({ verified }) => verified).map(({ id }) => id)),
    toldEarly,
    unanswered,
  };
}

/** Evaluates anew what the customers of sessions with an accepted offer may be given, those that are new. */
async function addEligible(database: TestDatabase, eligible: Eligible): Promise<void> {
  const rows = async <T>(sql: string) => (await database.query(sql)) as T[];
  const versions = await rows<{ flow: string; version: number; document: string }>(
    'select flow, version, document from flow_versions',
  );
  const flows = new Map(
    versions.map(({ flow, version, document }) => [`${flow}@${version}`, parseFlow(document)]),
  );
  const sessions = await rows<{
    id: string;
    flow: string;
    flow_version: number;
    facts: string;
    time_zone: string;
    created_at: string;
  }>(`select id, flow, flow_version, facts, time_zone, created_at from sessions
      where id in (select session from actions where type = 'accept')`);
  for (const session of sessions) {
    if (eligible.has(session.id)) continue;
    const parsed = flows.get(`${session.flow}@${session.flow_version}`);
    if (!parsed?.ok) throw new Error(`flow ${session.flow}@${session.flow_version} cannot be read`);
    const { commands } = resolve(parsed.flow, JSON.parse(session.facts) as CustomerFacts, {
      now: session.created_at,
      timeZone: session.time_zone,
      cooldown: () => false,
    });
    eligible.set(session.id, commands);
  }
}
