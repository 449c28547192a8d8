import { Agent, request } from 'node:http';
import { cpus } from 'node:os';
import type { Usage } from './server.ts';

/** How many a second, how long they took, and what each cost the server. */
export interface Load {
  readonly perSecond: number;
  readonly p50Millis: number;
  readonly p99Millis: number;
  /** Of a processor, for each. It moves less than the clock on a busy machine. */
  readonly cpuMillis: number;
  /** Of all processors of the machine, from 0 to 1: near 1 it is they that are missing. */
  readonly busy: number;
  readonly failed: number;
}

export interface Wish {
  readonly url: string;
  readonly body: string;
}

export interface LoadOptions {
  /** Connections, each with one request at a time. */
  readonly parallel: number;
  /** At most so many begin. @default as fast as they are answered */
  readonly perSecond?: number;
  /** Of the process that answers. */
  readonly usage: () => Promise<Pick<Usage, 'cpuMillis'>>;
  readonly answered?: (text: string) => void;
}

/** An address of its own for each, so that nobody is taken for somebody who asks too often. */
const addressOf = (number: number): string =>
  `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
let caller = 0;

const post = (agent: Agent, { url, body }: Wish): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    caller += 1;
    const headers = {
      'content-type': 'text/plain',
      'content-length': Buffer.byteLength(body),
      'x-forwarded-for': addressOf(caller),
    };
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8') }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });

/** Milliseconds in which the processors had nothing to do, all of them together. */
const idle = (): number => cpus().reduce((sum, { times }) => sum + times.idle, 0);

/** Posts every wish once. */
export const load = async (wishes: readonly Wish[], options: LoadOptions): Promise<Load> => {
  const { parallel, perSecond = Number.POSITIVE_INFINITY, usage, answered = () => undefined } = options;
  const agent = new Agent({ keepAlive: true, maxSockets: parallel });
  const millis: number[] = [];
  let next = 0;
  let failed = 0;
  const before = await usage();
  const idleBefore = idle();
  const begunAt = performance.now();
  const one = async () => {
    for (let index = next++; index < wishes.length; index = next++) {
      // By its place in the plan, so that one that is late does not make the others late.
      const plannedAt = begunAt + (index / perSecond) * 1000;
      const wait = plannedAt - performance.now();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      const from = Number.isFinite(perSecond) ? plannedAt : performance.now();
      const answer = await post(agent, wishes[index] as Wish).catch(() => undefined);
      millis.push(performance.now() - from);
      if (answer && answer.status < 300) answered(answer.text);
      else failed += 1;
    }
  };
  await Promise.all(Array.from({ length: parallel }, one));
  const seconds = (performance.now() - begunAt) / 1000;
  const busy = 1 - (idle() - idleBefore) / (seconds * 1000 * cpus().length);
  const cpuMillis = ((await usage()).cpuMillis - before.cpuMillis) / wishes.length;
  agent.destroy();
  millis.sort((a, b) => a - b);
  const at = (share: number) => millis[Math.floor((millis.length - 1) * share)] ?? Number.NaN;
  return {
    perSecond: wishes.length / seconds,
    p50Millis: at(0.5),
    p99Millis: at(0.99),
    cpuMillis,
    busy,
    failed,
  };
};
