import { parseFlow } from '@partwell/flow/schema';
import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';

/** What is wrong with a JSON block. One that has a `schemaVersion`, or is marked `flow`, is held to the flow's schema. */
export function jsonProblems(
  text: string,
  { isJsonc, isFlow }: { isJsonc: boolean; isFlow: boolean },
): string[] {
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { disallowComments: !isJsonc, allowTrailingComma: isJsonc });
  if (errors.length > 0)
    return errors.map(({ error, offset }) => `${printParseErrorCode(error)} at ${offset}`);
  const looksLikeFlow = typeof value === 'object' && value !== null && 'schemaVersion' in value;
  if (!isFlow && !looksLikeFlow) return [];
  const parsed = parseFlow(text);
  return parsed.ok ? [] : parsed.problems.map(({ path, message }) => `${path.join('.')}: ${message}`);
}
