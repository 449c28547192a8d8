import { en } from '../locales/en.ts';
import { asList, asObject, isObject, type LooseObject, own } from './document/loose.ts';
import type { Finding, Path } from './problem.ts';
import { undefinedName } from './undefined-name.ts';

/** Longer lists are refused by the schema; looking further would only take time. */
const MOST_ENTRIES = 100;

interface Listed {
  readonly offer: string;
  readonly path: Path;
}

/** What a schema cannot see: names that must be defined, ids that must differ, labels that must be given. */
export function checkReferences(document: LooseObject): Finding[] {
  const lists = offerLists(document);
  const misspelt = lists.flatMap((list) => undefinedOffers(list, document));
  return [
    ...misspelt,
    ...lists.flatMap(repeatedOffers),
    ...unusedOffers(lists, misspelt, document),
    ...reasonIds(document),
    ...reasonsOf(document).flatMap(([reason, path]) => [
      ...missingLabel(reason, 'reason', path),
      ...options(reason, path),
    ]),
    ...texts(document),
  ];
}

const entriesOf = (value: unknown, path: Path): [unknown, Path][] =>
  asList(value)
    .slice(0, MOST_ENTRIES)
    .map((each, index) => [each, [...path, index]]);

const reasonsOf = (document: LooseObject): [unknown, Path][] =>
  entriesOf(own(document, 'reasons'), ['reasons']);

const optionsOf = (reason: unknown, path: Path): [unknown, Path][] =>
  entriesOf(own(own(reason, 'followUp'), 'options'), [...path, 'followUp', 'options']);

/** Every list of offers: of reasons, of their answers, and of what is offered before the question. */
export function offerLists(document: LooseObject): Listed[][] {
  const owners: [unknown, Path][] = [
    [own(document, 'upFront'), ['upFront']],
    ...reasonsOf(document).flatMap(([reason, path]) => [
      [reason, path] as [unknown, Path],
      ...optionsOf(reason, path),
    ]),
  ];
  return owners.map(([owner, path]) =>
    entriesOf(own(owner, 'offers'), [...path, 'offers']).flatMap(([offer, at]) =>
      typeof offer === 'string' ? [{ offer, path: at }] : [],
    ),
  );
}

function undefinedOffers(list: readonly Listed[], document: LooseObject): Finding[] {
  const offers = asObject(own(document, 'offers'));
  const known = Object.keys(offers);
  return list
    .filter(({ offer }) => !Object.hasOwn(offers, offer))
    .map(({ offer, path }) => undefinedName('offer_undefined', 'offers', offer, known, path));
}

function repeatedOffers(list: readonly Listed[]): Finding[] {
  return list
    .filter(({ offer }, index) => list.findIndex((each) => each.offer === offer) < index)
    .map(({ offer, path }) => ({
      code: 'offer_repeated',
      severity: 'warning',
      path,
      message: `\`${offer}\` is listed twice here; it is offered once.`,
    }));
}

/** An offer that a misspelt name meant is not unused. */
function unusedOffers(
  lists: readonly Listed[][],
  misspelt: readonly Finding[],
  document: LooseObject,
): Finding[] {
  const used = new Set([...lists.flat().map(({ offer }) => offer), ...misspelt.map(({ fix }) => fix)]);
  return Object.entries(asObject(own(document, 'offers')))
    .filter(([id, offer]) => !used.has(id) && !standsAlone(offer))
    .map(([id]) => ({
      code: 'offer_unused',
      severity: 'warning',
      path: ['offers', id],
      message: `Nothing leads to the offer \`${id}\`; list it in the \`offers\` of a reason, or remove it.`,
    }));
}

/** Shown without a reason that leads to it. */
const standsAlone = (offer: unknown): boolean => own(offer, 'kind') === 'resume';

function reasonIds(document: LooseObject): Finding[] {
  return duplicates(reasonsOf(document), ({ id, path }) => ({
    code: 'reason_duplicate',
    path,
    message: `There is another reason \`${id}\`; ids are unique.`,
  }));
}

function options(reason: unknown, path: Path): Finding[] {
  const given = optionsOf(reason, path);
  const isChoice = own(own(reason, 'followUp'), 'kind') === 'choice';
  return [
    ...duplicates(given, ({ id, path: at }) => ({
      code: 'option_duplicate',
      path: at,
      message: `There is another answer \`${id}\`; ids are unique in a question.`,
    })),
    ...(isChoice ? given.flatMap(([option, at]) => missingLabel(option, 'option', at)) : []),
  ];
}

function duplicates(
  entries: readonly [unknown, Path][],
  say: (entry: { id: string; path: Path }) => Finding,
): Finding[] {
  const seen = new Set<string>();
  return entries.flatMap(([entry, path]) => {
    const { id, at } = idOf(entry, path);
    if (id === undefined) return [];
    if (seen.has(id)) return [say({ id, path: at })];
    seen.add(id);
    return [];
  });
}

/** An entry is written as an object with an `id`, or as the id alone. */
function idOf(entry: unknown, path: Path): { id: string | undefined; at: Path } {
  if (typeof entry === 'string') return { id: entry, at: path };
  const id = own(entry, 'id');
  return { id: typeof id === 'string' ? id : undefined, at: [...path, 'id'] };
}

function missingLabel(entry: unknown, kind: 'reason' | 'option', path: Path): Finding[] {
  const { id, at } = idOf(entry, path);
  if (id === undefined || own(entry, 'label') !== undefined || Object.hasOwn(en, `${kind}.${id}`)) return [];
  const message = isObject(entry)
    ? `\`${id}\` has no standard words; give it a \`label\`, such as {"en": "…"}.`
    : `\`${id}\` has no standard words; write {"id": "${id}", "label": {"en": "…"}}.`;
  return [{ code: 'label_missing', path: at, message }];
}

function texts(document: LooseObject): Finding[] {
  const known = Object.keys(en);
  return Object.entries(asObject(own(document, 'texts'))).flatMap(([locale, overrides]) =>
    Object.keys(asObject(overrides))
      .filter((key) => !Object.hasOwn(en, key))
      .map((key) => undefinedName('text_undefined', 'texts', key, known, ['texts', locale, key])),
  );
}
