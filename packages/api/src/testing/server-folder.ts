import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FlowInput } from '@partwell/flow/schema';
import { testFlow } from './test-flow.ts';

/** What a server of a test reads and keeps, in a temporary folder. */
export interface ServerFolder {
  readonly flows: string;
  readonly data: string;
  remove(): Promise<void>;
}

export const serverFolder = async (flows: readonly FlowInput[] = [testFlow]): Promise<ServerFolder> => {
  const root = await mkdtemp(join(tmpdir(), 'partwell-server-'));
  const folder = { flows: join(root, 'flows'), data: join(root, 'data') };
  await Promise.all(Object.values(folder).map((each) => mkdir(each)));
  await Promise.all(
    flows.map((flow) => writeFile(join(folder.flows, `${flow.id}.json`), JSON.stringify(flow))),
  );
  return { ...folder, remove: () => rm(root, { recursive: true, force: true }) };
};
