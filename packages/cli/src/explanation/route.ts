import { type Attributes, createConditions } from '@partwell/flow/eligibility';
import { code } from '@partwell/flow/words';
import type { LoadedFlow } from '../input/load-flows.ts';
import { type Verdict, verdictOn } from './verdict.ts';

/** Why a flow is, or is not, the one this customer sees. */
export interface Route extends Pick<Verdict, 'why' | 'isFor' | 'values'> {
  readonly flow: string;
  readonly file: string;
  readonly chosen: boolean;
  readonly code: 'chosen' | 'condition' | 'missing_value' | 'another_first' | 'others_first';
}

/** Every flow in the order they are tried. */
export function routesOf(
  flows: readonly LoadedFlow[],
  chosen: LoadedFlow | undefined,
  attributes: Attributes,
): Route[] {
  return flows.map((each) => {
    const { flow, file } = each;
    const conditions = createConditions(flow.segments, attributes);
    const verdict = verdictOn(flow.when, { segments: flow.segments, conditions, attributes });
    const { isFor, values } = verdict;
    return {
      flow: flow.id,
      file,
      chosen: each === chosen,
      isFor: flow.when === undefined ? 'everybody no other flow is for' : isFor,
      values,
      ...reason(each, chosen, verdict),
    };
  });
}

function reason(
  each: LoadedFlow,
  chosen: LoadedFlow | undefined,
  verdict: Verdict,
): Pick<Route, 'code' | 'why'> {
  const first = code(chosen?.flow.id ?? '');
  if (each.flow.when === undefined) {
    if (each === chosen) return { code: 'chosen', why: 'no other flow is for this customer' };
    return chosen?.flow.when === undefined
      ? { code: 'another_first', why: `${first}, before it, is for everybody too` }
      : { code: 'others_first', why: `${first} is for this customer` };
  }
  if (verdict.code !== 'holds') return { code: verdict.code, why: verdict.why };
  return each === chosen
    ? { code: 'chosen', why: 'the first whose `when` holds' }
    : { code: 'another_first', why: `its \`when\` holds too, but that of ${first}, before it, does` };
}
