// npm start: the widget built, keys made once, the API and the demo running side by side until Ctrl-C.
import path from 'node:path';
import { requirePorts } from '../launch/ports.mjs';
import { echoMillis, endings } from '../launch/run.mjs';
import { buildWidget } from './build-widget.ts';
import { noteRunning, readRunning } from './data/running.ts';
import { devKeys } from './keys/dev-keys.ts';
import { serverEnv } from './keys/server-env.ts';
import { dataDir, root } from './root.ts';
import { answers } from './servers/answers.ts';
import { Fleet } from './servers/fleet.ts';
import { ServerProcess } from './servers/server-process.ts';
import { seconds } from './terminal/seconds.ts';
import { cyan, dim, magenta, red } from './terminal/style.ts';
import { summary } from './terminal/summary.ts';

const startedAtMillis = Number(process.env.DEV_LAUNCHED_AT) || Date.now();
const patienceMillis = 60_000;

async function start(): Promise<number> {
  const ports = await requirePorts(process.env);
  const other = readRunning(dataDir);
  if (other) {
    throw new Error(
      `Partwell already runs from ${dataDir} (process ${other.pid}, ports ${other.ports.join(' and ')}). End it first: Ctrl-C there, or kill ${other.pid}`,
    );
  }
  const forget = noteRunning(dataDir, [ports.partwell, ports.demo]);
  try {
    const buildStartedAtMillis = Date.now();
    if ((await buildWidget()) === 'built') {
      console.log(dim(`Built the widget in ${seconds(Date.now() - buildStartedAtMillis)}.`));
    }
    return await serve(ports);
  } finally {
    forget();
  }
}

async function serve(ports: { partwell: number; demo: number }): Promise<number> {
  const flowsDir = path.join(root, 'examples/flows');
  const env = serverEnv(process.env, { keys: devKeys(dataDir), ports, dataDir, flowsDir });
  // What servers say on the way up matters only when they do not get there.
  const held: string[] = [];
  let say = (line: string): void => {
    held.push(line);
  };
  const api = new ServerProcess({
    name: 'partwell',
    main: path.join(root, 'packages/api/src/main.ts'),
    env: env.api,
    cwd: root,
    say: (line) => say(`${cyan('partwell │')} ${line}`),
  });
  const demo = new ServerProcess({
    name: 'demo',
    main: path.join(root, 'examples/demo-saas/src/main.ts'),
    env: env.demo,
    cwd: root,
    say: (line) => say(`${magenta('demo     │')} ${line}`),
  });
  const fleet = new Fleet([api, demo]);
  const stopped = stopOnSignal(fleet);
  const speakUp = () => {
    for (const line of held.splice(0)) console.log(line);
    say = (line) => console.log(line);
  };

  const up = Promise.all([
    answers(`http://127.0.0.1:${ports.partwell}/healthz`, { patienceMillis }),
    answers(`http://127.0.0.1:${ports.demo}/`, { patienceMillis }),
  ]);
  const lost = fleet.firstLoss();
  const first = await Promise.race([up, lost, stopped]);
  if (Array.isArray(first) && first.every(Boolean)) {
    held.length = 0;
    speakUp();
    console.log(summary({ ports, tookMillis: Date.now() - startedAtMillis }));
  } else if (Array.isArray(first)) {
    speakUp();
    const silent = first[0] ? demo.name : api.name;
    console.error(red(`\n${silent} did not answer within ${seconds(patienceMillis)}; ending.`));
    await fleet.stop();
    return 1;
  }
  const end = await Promise.race([lost, stopped]);
  if (typeof end === 'number') return end;
  speakUp();
  console.error(red(`\n${end.name} ${end.how}; ending the rest.`));
  await fleet.stop();
  return 1;
}

/** Settles with the exit code when a signal has ended all. The first drains, a second one does not wait. */
function stopOnSignal(fleet: Fleet): Promise<number> {
  return new Promise((resolve) => {
    let firstAtMillis: number | undefined;
    const stop = () => {
      if (firstAtMillis === undefined) {
        firstAtMillis = Date.now();
        console.log(dim('\nEnding…'));
        void fleet.stop().then(() => resolve(0));
      } else if (Date.now() - firstAtMillis > echoMillis) {
        fleet.kill();
        resolve(130);
      }
    };
    for (const signal of endings) process.on(signal, stop);
    const launcher = process.ppid;
    // Killed outright, the launcher could pass nothing on.
    setInterval(() => process.ppid !== launcher && stop(), 1_000).unref();
  });
}

start().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(red(`\n${error instanceof Error ? error.message : String(error)}`));
    process.exit(1);
  },
);
