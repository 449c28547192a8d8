import type { Ports } from '../ports/index.ts';
import type { ActionRunner } from './action-runner.ts';
import type { FlowVersions } from './flow-versions.ts';

/** What every use case is given: the ports, and the two things that live as long as the process. */
export interface Context {
  readonly ports: Ports;
  readonly runner: ActionRunner;
  readonly versions: FlowVersions;
}
