import { HttpProblem } from '../http/http-problem.ts';
import type { ProblemCode } from '../http/problem-codes.ts';
import type { AddressProblem } from '../ports/addresses.ts';

/** What to do about each. */
const sentences: Readonly<Record<AddressProblem, string>> = {
  malformed: 'It is no address. Write https://….',
  not_https: 'Write https instead of http. For local development set PARTWELL_ALLOW_HTTP=true.',
  credentials: 'Leave name and password out of it: every webhook is signed instead.',
  private:
    'It leads to an address that is not on the public internet. For local development set PARTWELL_ALLOW_HTTP=true.',
  unknown_name: 'There is no such host name. Correct it, or wait until it is known everywhere.',
};

type Refused = { readonly code: ProblemCode; readonly why?: AddressProblem };

/** What a refused wish about somewhere that we are to call is answered with. */
export const addressProblem = (refused: Refused): HttpProblem =>
  new HttpProblem(refused.code, { detail: refused.why && sentences[refused.why] });
