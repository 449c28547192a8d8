/** What an operator does with the value beside it. */
interface OperatorInfo {
  readonly takes: 'value' | 'order' | 'list' | 'boolean' | 'count' | 'test' | 'condition';
  readonly description: string;
  /** Only a list can have it. */
  readonly onLists?: true;
}

/** Operators of GrowthBook's targeting that are understood beside a value. */
export const operators = {
  $eq: { takes: 'value', description: 'is exactly this' },
  $ne: { takes: 'value', description: 'is anything but this' },
  $in: { takes: 'list', description: 'is one of these' },
  $nin: { takes: 'list', description: 'is none of these' },
  $gt: { takes: 'order', description: 'is more than this' },
  $gte: { takes: 'order', description: 'is this or more' },
  $lt: { takes: 'order', description: 'is less than this' },
  $lte: { takes: 'order', description: 'is this or less' },
  $exists: { takes: 'boolean', description: 'is known (true), or is not known (false)' },
  $not: { takes: 'test', description: 'does not meet this test' },
  $all: { takes: 'list', description: 'is a list with all of these', onLists: true },
  $size: { takes: 'count', description: 'is a list of this length', onLists: true },
  $elemMatch: { takes: 'condition', description: 'is a list of which one entry meets this', onLists: true },
} as const satisfies Record<string, OperatorInfo>;

/** Operators that stand in the place of a value's name and join conditions. */
export const combinators = {
  $and: { description: 'all of these conditions hold' },
  $or: { description: 'at least one of these conditions holds' },
  $nor: { description: 'none of these conditions holds' },
  $not: { description: 'this condition does not hold' },
} as const;

export type OperatorName = keyof typeof operators;

export const isOperator = (name: string): name is OperatorName => Object.hasOwn(operators, name);

const regex = 'Regular expressions are refused, as some take for ever; list the values with `$in`.';
const version = 'Versions are not compared here; compare numbers with `$gte`, or list the values with `$in`.';
const group = 'Saved groups belong to GrowthBook; write a segment, and use its id as `when`.';
const letterCase = 'Capital and small letters are told apart here; list each spelling with';

/** What the evaluator would know and a flow may not use, each with the way to say it instead. */
export const refusedOperators: Readonly<Record<string, string>> = {
  $regex: regex,
  $regexi: regex,
  $veq: version,
  $vne: version,
  $vgt: version,
  $vgte: version,
  $vlt: version,
  $vlte: version,
  $inGroup: group,
  $notInGroup: group,
  $savedGroup: group,
  $savedGroups: group,
  $groups: group,
  $ini: `${letterCase} \`$in\`.`,
  $nini: `${letterCase} \`$nin\`.`,
  $alli: `${letterCase} \`$all\`.`,
  $type: 'The types of values are known here; ask whether a value is there with `$exists`.',
};
