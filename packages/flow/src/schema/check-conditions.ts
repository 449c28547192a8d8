import { condition, when } from './condition.ts';
import { checkCondition } from './conditions/check-condition.ts';
import { isTraitType, type Traits } from './conditions/field-of.ts';
import { verdictOf } from './conditions/verdict.ts';
import { asList, asObject, isObject, type LooseObject, own } from './document/loose.ts';
import { type Finding, isError, type Path } from './problem.ts';
import { walk } from './shape/descend.ts';
import { isSame, type Schema } from './shape/schema-kind.ts';
import { undefinedName } from './undefined-name.ts';

/** Every condition of a document, and whether the parts that stand behind several of them can be reached. */
export function checkConditions(schema: Schema, document: LooseObject): Finding[] {
  const segments = asObject(own(document, 'segments'));
  const traits = traitsOf(document);
  const findings: Finding[] = [];
  const used = new Set<string>();

  walk(schema, document, (at, value, path) => {
    if (isSame(at, condition) && isObject(value)) findings.push(...checkCondition(value, traits, path));
    if (!isSame(at, when)) return;
    if (isObject(value)) findings.push(...checkCondition(value, traits, path));
    if (typeof value !== 'string') return;
    used.add(value);
    if (!Object.hasOwn(segments, value)) {
      const misspelt = undefinedName('segment_undefined', 'segments', value, Object.keys(segments), path);
      findings.push(misspelt);
      if (misspelt.fix !== undefined) used.add(misspelt.fix);
    }
  });

  const unused = Object.keys(segments)
    .filter((id) => !used.has(id))
    .map(
      (id): Finding => ({
        code: 'segment_unused',
        severity: 'warning',
        path: ['segments', id],
        message: `No \`when\` names the segment \`${id}\`; use it, or remove it.`,
      }),
    );
  // What is said of a whole that has a broken part would only follow from that part.
  const unreachable = findings.some(isError) ? [] : unreachableParts(document, segments, traits);
  return [...findings, ...unused, ...unreachable];
}

/** The traits that are declared; one whose type is not valid may be anything. */
function traitsOf(document: LooseObject): Traits {
  const declared = own(document, 'traits');
  if (!isObject(declared)) return undefined;
  return Object.fromEntries(
    Object.entries(declared).map(([name, type]) => [name, isTraitType(type) ? type : 'any']),
  );
}

function unreachableParts(document: LooseObject, segments: LooseObject, traits: Traits): Finding[] {
  const conditionOf = (owner: unknown): LooseObject[] => {
    const given = own(owner, 'when');
    const meant = typeof given === 'string' ? own(segments, given) : given;
    return isObject(meant) ? [meant] : [];
  };
  const isNever = (...owners: unknown[]) => {
    const all = owners.map(conditionOf);
    // One condition alone has been looked at where it stands.
    return all.filter(({ length }) => length > 0).length > 1 && verdictOf(all.flat(), traits) === 'never';
  };
  const offers = asObject(own(document, 'offers'));
  const lists = (owner: unknown, path: Path): Finding[] =>
    asList(own(owner, 'offers')).flatMap((id, index): Finding[] =>
      typeof id === 'string' && isNever(document, owner, own(offers, id))
        ? [
            unreachable('offer_unreachable', `Nobody who gets here can be given \`${id}\``, [
              ...path,
              'offers',
              index,
            ]),
          ]
        : [],
    );

  return [
    ...['thanks', 'upFront'].flatMap((part) =>
      isNever(document, own(document, part))
        ? [unreachable('part_unreachable', 'Nobody this flow is for can be shown this', [part, 'when'])]
        : lists(own(document, part), [part]),
    ),
    ...asList(own(document, 'reasons')).flatMap((reason, index): Finding[] => {
      const path = ['reasons', index];
      if (isNever(document, reason)) {
        return [
          unreachable('reason_unreachable', 'Nobody this flow is for can be shown this reason', [
            ...path,
            'when',
          ]),
        ];
      }
      const options = asList(own(own(reason, 'followUp'), 'options'));
      return [
        ...lists(reason, path),
        ...options.flatMap((option, at) =>
          lists({ when: own(reason, 'when'), offers: own(option, 'offers') }, [
            ...path,
            'followUp',
            'options',
            at,
          ]),
        ),
      ];
    }),
  ];
}

const unreachable = (code: string, what: string, path: Path): Finding => ({
  code,
  severity: 'warning',
  path,
  message: `${what}: the conditions that lead here exclude each other.`,
});
