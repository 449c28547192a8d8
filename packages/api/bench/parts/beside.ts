import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A process beside the server, and the first thing it said. */
export interface Beside<Said> {
  readonly said: Said;
  ask<Answer>(): Promise<Answer>;
  end(): Promise<void>;
}

/** @param name of a file in this folder. */
export const startBeside = async <Said>(name: string): Promise<Beside<Said>> => {
  const child: ChildProcess = fork(join(import.meta.dirname, name));
  const [said] = (await once(child, 'message')) as [Said];
  return {
    said,
    ask: async <Answer>() => {
      const [[answer]] = await Promise.all([once(child, 'message'), child.send('?')]);
      return answer as Answer;
    },
    end: async () => {
      child.kill('SIGKILL');
      await once(child, 'close');
    },
  };
};
