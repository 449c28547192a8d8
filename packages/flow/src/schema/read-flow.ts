import { checkLanguages } from '../text/check-languages.ts';
import { checkMessages } from '../text/check-messages.ts';
import { textsIn } from '../text/flow-texts.ts';
import { checkConditions } from './check-conditions.ts';
import { checkReferences } from './check-references.ts';
import { beyondLimits, MAX_TEXTS } from './document/limits.ts';
import { isObject, type LooseObject } from './document/loose.ts';
import { placer } from './document/placer.ts';
import { readDocument } from './document/read-document.ts';
import { type Flow, flow as flowSchema } from './flow.ts';
import { found } from './found.ts';
import { CURRENT_VERSION, migrations } from './migrations/index.ts';
import { type Migrations, migrate } from './migrations/migrate.ts';
import type { Finding, FlowProblem, Path } from './problem.ts';
import { inOrder } from './problems-in-order.ts';
import { checkShape } from './shape/check-shape.ts';

/** Everything that can be said of a document, and what is valid of it. */
export interface FlowReading {
  /** In the order of the text; at most some hundreds. */
  readonly problems: readonly FlowProblem[];
  /** What is valid of the document, with defaults filled in; absent where too little is. Only to judge by. */
  readonly flow: Flow | undefined;
  /** The document as it was written, what is not valid included. */
  readonly written: unknown;
  /** Adds its place in the text to a finding about a path in `flow`, from which what is not valid was left out. */
  readonly place: (finding: Finding) => FlowProblem;
  /** The same for a path in `written`. */
  readonly placeWritten: (finding: Finding) => FlowProblem;
}

/**
 * Reads a flow document, also one that is not valid, and says everything about it at once: nothing that is
 * wrong hides something else.
 */
export function readFlow(
  text: string,
  steps: Migrations = migrations,
  current: number = CURRENT_VERSION,
): FlowReading {
  // A byte order mark is no part of the text, and editors do not count it as a column.
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const limit = beyondLimits(source);
  if (limit) return onlyProblems([limit]);

  const read = readDocument(source);
  const toPlace = placer(source, read);
  const syntax = read.findings.map(toPlace.atOffset);
  if (!isObject(read.value)) {
    if (syntax.length > 0) return onlyProblems(syntax);
    return onlyProblems([toPlace.atPath(read.value)(notAnObject(read.value))]);
  }
  const migrated = migrate(read.value, steps, current);
  if (!migrated.ok) return onlyProblems([...syntax, toPlace.atPath(read.value)(migrated.finding)]);

  const { document } = migrated;
  read.places.move(read.value, document);
  const at = toPlace.atPath(document);
  const checked = checkDocument(document, migrated.finding);
  const certain = syntax.length > 0 ? checked.findings.filter(toPlace.isCertain(document)) : checked.findings;
  return {
    problems: inOrder([...syntax, ...certain.map(at)]),
    flow: checked.flow,
    written: document,
    placeWritten: at,
    place: (finding) => at({ ...finding, path: checked.original(finding.path) }),
  };
}

interface CheckedDocument {
  readonly findings: readonly Finding[];
  readonly flow: Flow | undefined;
  readonly original: (path: Path) => Path;
}

/** Names, conditions and words are checked in the document as it was meant, so that one misspelt name is one problem. */
function checkDocument(document: LooseObject, version: Finding | undefined): CheckedDocument {
  const { findings, meant, salvaged, parsed } = checkShape(flowSchema, document);
  const whole = isObject(meant.value) ? meant.value : {};
  const { texts, translated } = textsIn(flowSchema, whole);
  const further = [
    ...checkReferences(whole),
    ...checkConditions(flowSchema, whole),
    ...checkMessages(texts.slice(0, MAX_TEXTS)),
    ...checkLanguages(whole, translated),
  ];
  return {
    findings: [
      ...(version ? [version] : []),
      ...(texts.length > MAX_TEXTS ? [tooManyTexts(texts.length)] : []),
      ...findings,
      ...further.map((finding) => ({ ...finding, path: meant.original(finding.path) })),
    ],
    flow: parsed,
    original: (path) => salvaged.original(path),
  };
}

const onlyProblems = (problems: readonly FlowProblem[]): FlowReading => ({
  problems: inOrder(problems),
  flow: undefined,
  written: undefined,
  place: (finding) => finding,
  placeWritten: (finding) => finding,
});

const notAnObject = (value: unknown): Finding => ({
  code: 'wrong_type',
  path: [],
  message: `A flow is an object, such as {"schemaVersion": 1, "id": "default"}; this is ${found(value)}.`,
});

const tooManyTexts = (count: number): Finding => ({
  code: 'too_many_texts',
  path: [],
  message: `A flow holds at most ${MAX_TEXTS} texts; this one has ${count}.`,
});
