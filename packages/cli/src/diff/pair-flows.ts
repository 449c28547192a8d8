import type { Flow } from '@partwell/flow/schema';

/** A flow and the file it is from. */
export interface FiledFlow {
  readonly file: string;
  readonly flow: Flow;
}

/** The same flow on either side; one that is new or gone has no other side. */
export interface FlowPair {
  readonly before?: FiledFlow;
  readonly after?: FiledFlow;
}

/** Flows are the same by their id; one against one are the same whatever they are called. */
export function pairFlows(before: readonly FiledFlow[], after: readonly FiledFlow[]): FlowPair[] {
  const [onlyBefore] = before;
  const [onlyAfter] = after;
  if (onlyBefore && onlyAfter && before.length === 1 && after.length === 1) {
    return [{ before: onlyBefore, after: onlyAfter }];
  }
  const sameFlow = (flows: readonly FiledFlow[], id: string) => flows.find(({ flow }) => flow.id === id);
  return [
    ...before.map((each) => {
      const other = sameFlow(after, each.flow.id);
      return other ? { before: each, after: other } : { before: each };
    }),
    ...after.filter(({ flow }) => !sameFlow(before, flow.id)).map((each) => ({ after: each })),
  ];
}
