import path from 'node:path';
import type { FakeHost } from '@partwell/api/testing';
import { resolve } from '@partwell/flow/eligibility';
import { type CustomerFacts, parseFlow } from '@partwell/flow/schema';
import Database from 'better-sqlite3';
import type { ActionLine, Asked, Evidence } from './evidence.ts';

/** Collects what is to be held against the invariants, from the API's own file and from the host. */
export function readEvidence(dataFolder: string, host: FakeHost, asked: readonly Asked[]): Evidence {
  const db = new Database(path.join(dataFolder, 'partwell.sqlite'), { readonly: true });
  try {
    const rows = <T>(sql: string) => db.prepare<[], T>(sql).all();
    const actions = rows<Omit<ActionLine, 'command'> & { command: string }>(
      'select id, session, subscription, type, offer, choice, command, status, reference from actions',
    ).map((row) => ({ ...row, command: JSON.parse(row.command) }));
    const documents = new Map(
      rows<{ flow: string; version: number; document: string }>(
        'select flow, version, document from flow_versions',
      ).map(({ flow, version, document }) => [`${flow}@${version}`, document]),
    );
    const sessions = rows<{
      id: string;
      flow: string;
      flow_version: number;
      facts: string;
      time_zone: string;
      created_at: string;
    }>('select id, flow, flow_version, facts, time_zone, created_at from sessions');
    return {
      asked,
      actions,
      ledger: host.ledger,
      eligible: new Map(
        sessions.map((session) => {
          const parsed = parseFlow(documents.get(`${session.flow}@${session.flow_version}`) ?? '');
          if (!parsed.ok) throw new Error(`flow ${session.flow}@${session.flow_version} cannot be read`);
          const { commands } = resolve(parsed.flow, JSON.parse(session.facts) as CustomerFacts, {
            now: session.created_at,
            timeZone: session.time_zone,
            cooldown: () => false,
          });
          return [session.id, commands];
        }),
      ),
      outbox: rows<{ id: string; type: string; body: string }>('select id, type, body from outbox').map(
        ({ id, type, body }) => ({ id, type, action: JSON.parse(body).data.action ?? '' }),
      ),
      arrived: new Set(host.webhooks.filter(({ verified }) => verified).map(({ id }) => id)),
    };
  } finally {
    db.close();
  }
}
