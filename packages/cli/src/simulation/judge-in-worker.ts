import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Judge, JudgeOptions } from './judge.ts';

/** The source as it is, or what was built from it. */
const file = new URL(`./worker${path.extname(import.meta.filename)}`, import.meta.url);

/** Decides in a thread of its own. One block at a time. */
export function judgeInWorker(options: JudgeOptions): Judge {
  const worker = new Worker(file, { workerData: options });
  const ask = async (message: unknown, transfer: ArrayBuffer[] = []) => {
    worker.postMessage(message, transfer);
    // A worker that fails emits `error`, which rejects this.
    const [reply] = await once(worker, 'message');
    return reply;
  };
  return {
    take: (block) => ask(block, [block.bytes.buffer]),
    finish: () => ask('finish'),
  };
}
