import type { Flow } from '../schema/flow.ts';
import type { FlowProblem, Finding as PlacelessProblem } from '../schema/problem.ts';
import { refusals } from './refusals.ts';
import type { Finding, Rule, Severity } from './rule.ts';
import { rules } from './rules/index.ts';
import { basisOf, severityOf } from './severity.ts';
import { type Subject, subjectOf } from './subject.ts';
import { uncheckedLanguages } from './words/unchecked-languages.ts';

/** What the rules say of a flow: of the parsed flow, and of properties that it lacks on purpose. */
export interface Linted {
  /** With paths in the parsed flow. */
  readonly findings: readonly PlacelessProblem[];
  /** With paths in the document as it was written. */
  readonly refused: readonly PlacelessProblem[];
}

/**
 * Holds a flow against the rules of its profiles. Which rules it passed is all this says: whether a flow is
 * lawful depends on more than its document.
 *
 * @param flow a flow, as `parseFlow` gives it
 * @param document the JSON value it was read from; with it, properties that do not exist on purpose are found
 * @default document the flow itself
 */
export function lintFlow(flow: Flow, document: unknown = flow): FlowProblem[] {
  const { findings, refused } = lint(flow, document);
  return merged([...refused, ...findings]);
}

/** The same in two parts, for documents that are not valid: paths in the flow and in the document then differ. */
export function lint(flow: Flow, document: unknown): Linted {
  const subject = subjectOf(flow, document);
  const inForce = rules
    .map((rule) => ({ rule, severity: severityOf(rule, flow.profiles) }))
    .filter(({ severity }) => severity !== 'off');
  const found = inForce.flatMap((each) => judged(each, subject));
  return {
    findings: [
      ...found.filter(({ inDocument }) => !inDocument).map(problemOf),
      ...uncheckedLanguages(subject),
    ],
    refused: [...refusedIn(document, inForce), ...found.filter(({ inDocument }) => inDocument)].map(
      problemOf,
    ),
  };
}

interface InForce {
  readonly rule: Rule;
  readonly severity: Severity;
}

interface Found extends Finding {
  readonly rule: Rule;
  readonly severity: 'error' | 'warning';
}

const judged = ({ rule, severity }: InForce, subject: Subject): Found[] =>
  rule.check(subject).map((finding) => ({
    ...finding,
    rule,
    severity: finding.atMost ?? (severity === 'warning' ? 'warning' : 'error'),
  }));

/** What cannot be written is an error under any profile: the document is not valid with it. */
const refusedIn = (document: unknown, inForce: readonly InForce[]): Found[] =>
  refusals(
    inForce.map(({ rule }) => rule),
    document,
  ).map(({ rule, finding }) => ({ ...finding, rule, severity: 'error' }));

const problemOf = ({ rule, path, message, fix, severity }: Found): PlacelessProblem => ({
  code: `fair/${rule.id}`,
  severity,
  path,
  message,
  ...(fix !== undefined && { fix }),
  rule: basisOf(rule),
});

/** What one rule says twice of one place is said once: the graver, else the first. */
export function merged<P extends PlacelessProblem>(problems: readonly P[]): P[] {
  const byPlace = new Map<string, P>();
  for (const problem of problems) {
    const key = JSON.stringify([problem.code, problem.path]);
    const known = byPlace.get(key);
    if (!known || (known.severity === 'warning' && problem.severity !== 'warning')) byPlace.set(key, problem);
  }
  return [...byPlace.values()];
}
