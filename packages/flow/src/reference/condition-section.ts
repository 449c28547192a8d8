import { combinators, operators, refusedOperators } from '../schema/conditions/operators.ts';
import { type AttributeInfo, vocabulary } from '../schema/conditions/vocabulary.ts';
import { code, codes, table } from './table.ts';

const types = { string: 'text', number: 'number', boolean: 'true or false' } as const;

const typeOf = ({ type, values, integer }: AttributeInfo): string =>
  values
    ? values.map((value) => code(JSON.stringify(value))).join(', ')
    : integer
      ? 'whole number'
      : types[type];

/** What conditions may ask for, and how. */
export const conditionSection = (): string => `## Conditions

MongoDB-style, on the values below: \`{"plan": "pro"}\`, \`{"tenureMonths": {"$gte": 12}}\`. Several in one object must
all hold. They stand under \`segments\`, to be used by name, or wherever a \`when\` is. A value that is not known of a
customer makes a condition that needs it fail, and the trace names it; \`$exists\` asks for absence on purpose.

### Values

${table(
  ['value', 'type', 'is', 'known of'],
  Object.entries<AttributeInfo>(vocabulary).map(([name, info]) => [
    code(name),
    typeOf(info),
    info.description,
    info.always ? 'everyone' : 'some',
  ]),
)}
| \`traits.…\` | text, number, true or false | Anything else your customer tokens carry; declare names and types in \`traits\`. | some |

### Operators

Beside a value:

${table(
  ['operator', 'holds where the value'],
  Object.entries(operators).map(([name, { description }]) => [code(name), description]),
)}

In the place of a value's name, joining conditions:

${table(
  ['operator', 'holds where'],
  Object.entries(combinators).map(([name, { description }]) => [code(name), description]),
)}

### What is refused

${table(
  ['operator', 'instead'],
  [...Map.groupBy(Object.entries(refusedOperators), ([, why]) => why)].map(([why, entries]) => [
    codes(entries.map(([name]) => name)),
    why,
  ]),
)}
`;
