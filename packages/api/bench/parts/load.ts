import { Agent, request } from 'node:http';

/** How many a second, and how long they took. */
export interface Load {
  readonly perSecond: number;
  readonly p50Millis: number;
  readonly p99Millis: number;
  readonly failed: number;
}

const post = (agent: Agent, url: string, body: string): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'text/plain', 'content-length': Buffer.byteLength(body) };
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });

/**
 * Posts every body once.
 *
 * @param parallel connections, each with one request at a time.
 * @param perSecond at most so many begin. @default as fast as they are answered
 */
export const load = async (
  bodies: readonly { readonly url: string; readonly body: string }[],
  parallel: number,
  perSecond = Number.POSITIVE_INFINITY,
  answered: (text: string) => void = () => undefined,
): Promise<Load> => {
  const agent = new Agent({ keepAlive: true, maxSockets: parallel });
  const millis: number[] = [];
  let next = 0;
  let failed = 0;
  const begunAt = performance.now();
  const one = async () => {
    for (let index = next++; index < bodies.length; index = next++) {
      // By its place in the plan, so that one that is late does not make the others late.
      const plannedAt = begunAt + (index / perSecond) * 1000;
      const wait = plannedAt - performance.now();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      const from = Number.isFinite(perSecond) ? plannedAt : performance.now();
      const { url, body } = bodies[index] as { url: string; body: string };
      const { status, text } = await post(agent, url, body);
      millis.push(performance.now() - from);
      if (status >= 300) failed += 1;
      answered(text);
    }
  };
  await Promise.all(Array.from({ length: parallel }, one));
  const seconds = (performance.now() - begunAt) / 1000;
  agent.destroy();
  millis.sort((a, b) => a - b);
  const at = (share: number) => millis[Math.floor((millis.length - 1) * share)] ?? Number.NaN;
  return { perSecond: bodies.length / seconds, p50Millis: at(0.5), p99Millis: at(0.99), failed };
};
