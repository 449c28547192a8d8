import type { FlowProblem } from '@partwell/flow/schema';
import { HttpProblem } from '../../http/http-problem.ts';
import type { ProblemCode } from '../../http/problem-codes.ts';
import { toProblemView } from '../../http/problem-view.ts';

type Refused = { readonly code: ProblemCode; readonly problems?: readonly FlowProblem[] };

/** What a refused wish about a flow is answered with. */
export const flowProblem = ({ code, problems }: Refused): HttpProblem =>
  new HttpProblem(code, { problems: problems?.map(toProblemView) });
