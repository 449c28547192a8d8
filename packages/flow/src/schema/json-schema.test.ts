import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { flowJsonSchema } from './json-schema.ts';

const file = fileURLToPath(new URL('../../flow.schema.json', import.meta.url));

it('the published JSON Schema is the one the schemas give (pnpm --filter @partwell/flow run schema)', async () => {
  await expect(`${JSON.stringify(flowJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(file);
});

interface Property {
  readonly path: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

/** Every property there is, at any depth, by its path. */
function propertiesIn(node: unknown, path = ''): Property[] {
  if (Array.isArray(node)) return node.flatMap((each) => propertiesIn(each, path));
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'properties'
      ? Object.entries(value as Record<string, Property['schema']>).flatMap(([name, schema]) => [
          { path: `${path}.${name}`, schema },
          ...propertiesIn(schema, `${path}.${name}`),
        ])
      : ['default', 'examples', 'enumDescriptions'].includes(key)
        ? []
        : propertiesIn(value, key === '$defs' ? '#' : path),
  );
}

describe('in the JSON Schema', () => {
  const properties = propertiesIn(flowJsonSchema());
  const saying = (test: (property: Property) => boolean) => properties.filter(test).map(({ path }) => path);
  const said = ({ schema }: Property) => String(schema.description ?? '');

  it('there are properties at every depth', () =>
    expect(properties.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        '.offers.remindDaysBefore',
        '.reasons.followUp.options.label',
        '#.tenureMonths',
      ]),
    ));

  it('every property says what it does', () =>
    expect(saying((property) => said(property).length < 10)).toEqual([]));

  it('what is said of a property is at most a few lines long', () =>
    expect(saying((property) => said(property).length > 320)).toEqual([]));

  it('every default that is one value is named in what is said', () =>
    expect(
      saying(
        (property) =>
          ['string', 'number', 'boolean'].includes(typeof property.schema.default) &&
          !said(property).includes(`Default: ${JSON.stringify(property.schema.default)}`),
      ),
    ).toEqual([]));

  it('every value to choose from says what it means', () =>
    expect(
      saying(
        ({ schema, path }) =>
          Array.isArray(schema.enum) &&
          !path.startsWith('#') &&
          (schema.enumDescriptions as unknown[] | undefined)?.length !== schema.enum.length,
      ),
    ).toEqual([]));
});

it('the JSON Schema is small enough to be fetched by an editor', () =>
  expect(JSON.stringify(flowJsonSchema()).length).toBeLessThan(100_000));
