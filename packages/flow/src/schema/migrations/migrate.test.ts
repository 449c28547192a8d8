import { describe, expect, it } from 'vitest';
import { asObject } from '../document/loose.ts';
import { readFlow } from '../read-flow.ts';
import { CURRENT_VERSION, migrations } from './index.ts';
import { type Migrations, migrate } from './migrate.ts';

/** Version -1 said `name` for `id`, version 0 had the offers under `deals`. */
const planted: Migrations = {
  [-1]: ({ name, ...rest }) => ({ ...rest, id: name }),
  0: ({ deals, ...rest }) => ({ ...rest, offers: asObject(deals) }),
};

describe('a document of an older version', () => {
  const old = { schemaVersion: -1, name: 'x', deals: { pause: { kind: 'pause', months: [1] } } };

  it('is walked step by step to the current one', () =>
    expect(migrate(old, planted, 1)).toEqual({
      ok: true,
      document: { schemaVersion: 1, id: 'x', offers: old.deals },
    }));

  it('is itself left as it is', () => {
    const before = structuredClone(old);
    migrate(old, planted, 1);
    expect(old).toEqual(before);
  });

  it('is read as a current one', () => {
    const { flow, problems } = readFlow(JSON.stringify(old), planted, 1);
    expect(flow).toMatchObject({ id: 'x', offers: { pause: { kind: 'pause' } } });
    expect(problems.map(({ code }) => code)).toEqual(['offer_unused']);
  });

  it('has its problems shown where they were written', () => {
    const source =
      '{\n"schemaVersion": 0,\n"id": "x",\n"deals": {\n"pause": {"kind": "pause",\n"month": [1]}}}';
    expect(readFlow(source, planted, 1).problems).toMatchObject([
      { code: 'offer_unused', path: ['offers', 'pause'], line: 5, column: 1 },
      { code: 'unknown_property', path: ['offers', 'pause', 'month'], line: 6, column: 1, endColumn: 8 },
    ]);
  });

  it('has problems without a place of their own shown at what they belong to', () =>
    expect(readFlow('\n{"schemaVersion": -1, "name": "No Id"}', planted, 1).problems).toMatchObject([
      { code: 'invalid_format', path: ['id'], line: 2, column: 1 },
    ]));

  it('is unknown where a step is missing', () =>
    expect(migrate({ schemaVersion: -2 }, planted, 1)).toMatchObject({
      finding: { code: 'schema_version_unknown', fix: '1' },
    }));
});

describe('a document', () => {
  it('of a newer version is not judged', () =>
    expect(readFlow('{"schemaVersion": 7, "whatIsThis": 1}').problems).toMatchObject([
      {
        code: 'schema_version_newer',
        column: 19,
        message: expect.stringContaining('was written for a newer Partwell'),
      },
    ]));

  it('that does not say its version is judged as a current one', () =>
    expect(readFlow('{"id": "x", "adress": "formal"}').problems).toMatchObject([
      { code: 'schema_version_missing', fix: '"schemaVersion": 1' },
      { code: 'unknown_property' },
    ]));

  it.each(['"1"', 'null', '1.5', '-1', 'true'])('of version %s is told what to write', (version) =>
    expect(readFlow(`{"schemaVersion": ${version}, "id": "x"}`).problems).toMatchObject([
      { code: 'schema_version_unknown', column: 19, fix: '1' },
    ]),
  );
});

it('every published version leads to the current one', () => {
  const versions = Object.keys(migrations).map(Number);
  expect(
    versions.every((version) => migrate({ schemaVersion: version }, migrations, CURRENT_VERSION).ok),
  ).toBe(true);
});
