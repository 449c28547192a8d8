import { PartwellError, type PartwellErrorCode, type Problem } from '../errors/partwell-error.ts';
import type { Shape } from './shape.ts';

/** Throws one error that names everything that is wrong with `value`. */
export function mustFit(value: unknown, shape: Shape, code: PartwellErrorCode, what: string): void {
  const problems: Problem[] = [];
  shape(value, '', problems);
  if (problems.length === 0) return;
  const lines = problems.map((problem) => `  ${problem.path || '(all of it)'}: ${problem.message}`);
  throw new PartwellError(code, `${what}\n${lines.join('\n')}`, { problems });
}
