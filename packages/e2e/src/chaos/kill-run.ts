import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, startFakeHost, testFlow } from '@partwell/api/testing';
import { Program } from '../stack/program.ts';
import type { Asked, Evidence } from './evidence.ts';
import { leave } from './leaver.ts';
import { readEvidence } from './read-evidence.ts';
import { violations } from './violations.ts';

/** A chance with which `leave` cancels and does nothing else. */
const CANCELS = 0.9;

const root = path.resolve(import.meta.dirname, '../../../..');

export interface KillRun {
  readonly kills: number;
  /** Subscribers at a time. @default 6 */
  readonly leavers?: number;
  /** How long after the last kill everything must have settled. @default 90000 */
  readonly settleMillis?: number;
  /** @default mulberry32 of 1: a run that fails can be run again */
  readonly seed?: number;
  readonly onKill?: (kill: number, asked: number) => void;
}

export interface KillReport {
  readonly violations: readonly string[];
  readonly evidence: Evidence;
  /** Milliseconds from the end of the crowd until everything had settled. */
  readonly settledInMillis: number;
  /** I5: whether somebody who came afterwards could cancel. */
  readonly canStillCancel: boolean;
}

/**
 * Subscribers leave and stay while the API is killed (SIGKILL) at random moments and started again. The
 * host is real HTTP with a ledger, and now and then applies without answering.
 */
export async function killRun(options: KillRun): Promise<KillReport> {
  const chance = mulberry32(options.seed ?? 1);
  const folder = await mkdtemp(path.join(tmpdir(), 'partwell-chaos-'));
  const flows = path.join(folder, 'flows');
  await mkdir(flows);
  await writeFile(path.join(flows, 'test.json'), JSON.stringify(testFlow));
  const secret = `whsec_${randomBytes(32).toString('base64')}`;
  const host = await startFakeHost({ secret });
  const customerKey = randomBytes(32);
  const publishableKey = `pk_test_${randomBytes(12).toString('hex')}`;
  const port = await freePort();
  const data = path.join(folder, 'data');
  const api = new Program({
    file: path.join(root, 'packages/api/src/main.ts'),
    port,
    ready: '/healthz',
    env: {
      PARTWELL_PORT: String(port),
      PARTWELL_DATA: data,
      PARTWELL_FLOWS: flows,
      PARTWELL_WORKSPACE: 'ws_chaos',
      PARTWELL_PUBLISHABLE_KEY: publishableKey,
      PARTWELL_SECRET_KEY: `sk_test_${randomBytes(16).toString('hex')}`,
      PARTWELL_CUSTOMER_SECRET: `cs_test_k1_${customerKey.toString('base64url')}`,
      PARTWELL_EXECUTOR_URL: host.executorUrl,
      PARTWELL_EXECUTOR_SECRET: secret,
      PARTWELL_WEBHOOK_URL: host.webhookUrl,
      PARTWELL_WEBHOOK_SECRET: secret,
      PARTWELL_ALLOW_HTTP: 'true',
      PARTWELL_LOG: 'error',
    },
  });

  const where = { url: `http://127.0.0.1:${port}`, publishableKey, customerKey, workspace: 'ws_chaos' };
  const asked: Asked[] = [];
  let over = false;
  const comeAndGo = async (): Promise<void> => {
    while (!over) {
      const before = asked.length;
      await leave({ ...where, chance }, (one) => asked.push(one));
      if (asked.length === before) await sleep(20);
    }
  };

  try {
    await api.start();
    const crowd = Array.from({ length: options.leavers ?? 6 }, comeAndGo);
    for (let kill = 1; kill <= options.kills; kill++) {
      if (chance() < 0.3) host.script(chance() < 0.5 ? 'apply-then-500' : 'slow');
      await sleep(30 + chance() * 400);
      await api.end('SIGKILL');
      await api.start();
      options.onKill?.(kill, asked.length);
    }
    await sleep(300);
    over = true;
    await Promise.all(crowd);

    const startedAt = Date.now();
    const giveUpAt = startedAt + (options.settleMillis ?? 90_000);
    let evidence = readEvidence(data, host, asked);
    let found = violations(evidence);
    while (found.length > 0 && Date.now() < giveUpAt) {
      await sleep(250);
      evidence = readEvidence(data, host, asked);
      found = violations(evidence);
    }
    const settledInMillis = Date.now() - startedAt;
    let canStillCancel = false;
    await leave({ ...where, chance: () => CANCELS }, (one) => {
      canStillCancel ||= one.type === 'cancel' && one.acknowledged;
    });
    return { violations: found, evidence, settledInMillis, canStillCancel };
  } finally {
    over = true;
    await api.end('SIGKILL');
    await host.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** A small seeded generator: the same seed gives the same run of chances. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
