import type { Ports } from '../ports/index.ts';
import type { ActionRunner } from './action-runner.ts';
import type { FlowVersions } from './flow-versions.ts';
import type { ActiveFlows } from './flows/active-flows.ts';

/** What every use case is given: the ports, and what lives as long as the process. */
export interface Context {
  readonly ports: Ports;
  readonly runner: ActionRunner;
  readonly versions: FlowVersions;
  readonly flows: ActiveFlows;
}
