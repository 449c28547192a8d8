import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildWidget } from '@partwell/widget/build';
import { type Stack, startStack } from '../../src/stack/stack.ts';
import { type Gateway, startGateway } from './gateway.ts';
import { type Line, type SlowLine, startSlowLine } from './slow-line.ts';

/** The running product with the widget as the sources are now. */
export interface BenchStack {
  readonly stack: Stack;
  readonly gateway: Gateway;
  readonly line: SlowLine | undefined;
  /** The folder of the built widget. */
  readonly widget: string;
  /** The demo's account page of James: a real page with fonts, a strict policy and one cancel control. */
  readonly page: string;
  end(): Promise<void>;
}

interface BenchStackOptions {
  /** A built widget to measure instead of a fresh build. @default `--dist` of the command line */
  readonly dist?: string | undefined;
  /** A network between the page and Partwell. @default none: this machine's loopback */
  readonly line?: Line;
}

export async function startBenchStack(options: BenchStackOptions = {}): Promise<BenchStack> {
  const temporary = await mkdtemp(path.join(tmpdir(), 'partwell-bench-'));
  const widget = options.dist ? path.resolve(options.dist) : temporary;
  if (!options.dist) await buildWidget(widget);
  const gateway = await startGateway(widget);
  const line = options.line && (await startSlowLine(gateway.port, options.line));
  const stack = await startStack({ demoEnv: { DEMO_PARTWELL_URL: (line ?? gateway).url } });
  gateway.forwardTo(stack.api.url);
  return {
    stack,
    gateway,
    line,
    widget,
    page: `${stack.demo.url}/?as=james`,
    async end() {
      await stack.end();
      await line?.close();
      await gateway.close();
      await rm(temporary, { recursive: true, force: true });
    },
  };
}
