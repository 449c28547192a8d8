import { parentPort, workerData } from 'node:worker_threads';
import type { JudgeOptions } from './judge.ts';
import { judgeHere } from './judge-here.ts';
import type { Block } from './line-blocks.ts';

const judge = judgeHere(workerData as JudgeOptions);

parentPort?.on('message', async (block: Block | 'finish') => {
  if (block !== 'finish') {
    parentPort?.postMessage(await judge.take(block));
    return;
  }
  parentPort?.postMessage(await judge.finish());
  parentPort?.close();
});
