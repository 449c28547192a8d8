import type { z } from 'zod';
import type { Finding, Path } from '../problem.ts';
import { Draft } from './draft.ts';
import { exampleOf } from './expectation.ts';
import { type Leaf, leavesOf, UNWORDED } from './leaf-issues.ts';
import { shapeFindings } from './shape-finding.ts';

/** More rounds than a document has levels are never needed. */
const MAX_ROUNDS = 24;
const MAX_WORDED = 1000;

export interface CheckedShape<T> {
  readonly findings: readonly Finding[];
  /** The document as it was meant, where that could be guessed: names and values respelled, nothing left out. */
  readonly meant: Draft;
  /** What is valid of it, parsed; absent where too little is. `salvaged.original` leads back to the document. */
  readonly parsed: T | undefined;
  readonly salvaged: Draft;
}

/**
 * Holds a document against a schema and says everything that does not fit. What is respelled or left out on
 * the way lets the rest be checked: a refinement, for one, is only looked at once its object is well-formed.
 */
export function checkShape<T>(schema: z.ZodType<T>, document: unknown): CheckedShape<T> {
  const findings: Finding[] = [];
  const meant = new Draft(document);
  respell(schema, meant, findings);
  const salvaged = new Draft(meant.value, meant);
  for (let round = 0; round < MAX_ROUNDS && salvaged.value !== undefined; round++) {
    const judged = schema.safeParse(salvaged.value, UNWORDED_ISSUES);
    if (judged.success) return { findings, meant, salvaged, parsed: judged.data };
    for (const leaf of leavesOf(judged.error.issues, schema, salvaged.value)) {
      for (const { finding } of worded(leaf, findings.length)) {
        if (!salvaged.isTorn(finding.path)) {
          findings.push({ ...finding, path: salvaged.original(finding.path) });
        }
        leaveOut(salvaged, finding.path, leaf);
      }
    }
    salvaged.settle();
  }
  return { findings, meant, salvaged, parsed: undefined };
}

const UNWORDED_ISSUES = { error: () => UNWORDED };

/** Nobody reads the thousandth problem; it is only counted. */
const worded = (leaf: Leaf, before: number): readonly { readonly finding: Finding }[] =>
  before < MAX_WORDED
    ? shapeFindings(leaf)
    : [{ finding: { code: 'more_problems', path: leaf.path, message: 'This does not fit either.' } }];

/** Until nothing is left that can be guessed: a `kind` that was respelled brings properties to respell. */
function respell<T>(schema: z.ZodType<T>, draft: Draft, findings: Finding[]): void {
  for (let round = 0; round < MAX_ROUNDS && findings.length < MAX_WORDED; round++) {
    const judged = schema.safeParse(draft.value, UNWORDED_ISSUES);
    const guesses = leavesOf(judged.error?.issues ?? [], schema, draft.value)
      .slice(0, MAX_WORDED)
      .flatMap(shapeFindings)
      .flatMap(({ finding, respelling }) =>
        respelling ? [{ finding: { ...finding, path: draft.original(finding.path) }, respelling }] : [],
      )
      .filter(({ respelling }) =>
        'rename' in respelling
          ? draft.rename(respelling.at, respelling.rename)
          : draft.replace(respelling.at, respelling.replace),
      );
    if (guesses.length === 0) return;
    draft.settleNames();
    findings.push(...guesses.map(({ finding }) => finding));
  }
}

/** The smallest part without which the rest may be valid. What the whole document needs is made up. */
function leaveOut(draft: Draft, path: Path, { schema, issue }: Leaf): void {
  const value = draft.get(path);
  if (value !== undefined) {
    if (issue.code === 'too_big' && Array.isArray(value)) {
      for (let index = Number(issue.maximum); index < value.length; index++) draft.remove([...path, index]);
    } else {
      draft.remove(path);
    }
    return;
  }
  const example = path.length === 1 && schema ? exampleOf(schema) : undefined;
  if (example !== undefined) draft.replace(path, example);
  else draft.remove(path.slice(0, -1));
}
