import { checkFlow } from '@partwell/flow/fairness';
import { type Flow, type FlowProblem, isError, readFlow } from '@partwell/flow/schema';

export type LintedSource =
  | {
      readonly ok: true;
      readonly flow: Flow;
      /** As it was written, without its comments. */
      readonly written: unknown;
      /** What is not wrong and could be better. */
      readonly problems: readonly FlowProblem[];
    }
  | { readonly ok: false; readonly problems: readonly FlowProblem[] };

/** Holds a document against the schema and the rules of its fairness profiles, as `partwell validate` does. */
export const lintSource = (id: string, source: string): LintedSource => {
  const { flow, problems: found } = checkFlow(source);
  const problems = flow && flow.id !== id ? [...found, otherId(id, flow.id)] : found;
  return flow && !problems.some(isError)
    ? { ok: true, flow, written: readFlow(source).written, problems }
    : { ok: false, problems };
};

/** The address says which flow is meant; sessions and results refer to it by that. */
export const otherId = (id: string, said: string): FlowProblem => ({
  code: 'flow_id_differs',
  path: ['id'],
  message: `This is the flow \`${id}\`, and the document says that it is \`${said}\`.`,
  fix: id,
});
