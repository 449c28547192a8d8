import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FlowInput, parseFlow } from '@partwell/flow/schema';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../flows/canonical-json.ts';
import {
  accept,
  asHost,
  cancel,
  factsOf,
  signPreviewToken,
  signToken,
  start,
  startWith,
  startWorld,
  testFlow,
  view,
  type World,
} from '../../testing/index.ts';

/** Not the one of the folder: for customers of the plan `team`. */
const teams: FlowInput = { ...testFlow, id: 'teams', when: { plan: 'team' } };
const inSwedish: FlowInput = { ...teams, defaultLocale: 'sv' };
const shaming: FlowInput = { ...teams, texts: { en: { 'action.leave': 'No, I hate saving money' } } };

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  for (const table of ['active_flows', 'flow_drafts', 'offers_off']) {
    await world.database.query(`delete from ${table} where flow <> 'test'`);
  }
});

const at = (path = '') => `/v1/flows/teams${path}`;
const call = (...given: Parameters<typeof asHost> extends [unknown, ...infer Rest] ? Rest : never) =>
  asHost(world, ...given);
const publish = (document: unknown) => call('POST', at('/publish'), { source: JSON.stringify(document) });
const save = (source: string, revision: string | null = null) =>
  call('PUT', at('/draft'), { source, revision });
const inTeam = (name: string) => {
  const facts = factsOf(name);
  return { facts: { ...facts, subscription: { ...facts.subscription, plan: 'team' } } };
};
const flowOf = async (session: { id: string }) => (await call('GET', `/v1/sessions/${session.id}`)).body;

describe('publishing over the API', () => {
  it('is in force at once for new sessions, and those that have begun keep theirs', async () => {
    const before = await start(world, 'early', inTeam('early'));
    expect((await publish(teams)).body).toMatchObject({ flow: 'teams', changed: true, active: true });
    const between = await start(world, 'between', inTeam('between'));
    const { version } = (await publish(inSwedish)).body;
    const after = await start(world, 'later', inTeam('later'));
    expect((await flowOf(before)).flow).toBe('test');
    expect(await flowOf(between)).toMatchObject({ flow: 'teams', flowVersion: version - 1 });
    expect(await flowOf(after)).toMatchObject({ flow: 'teams', flowVersion: version });
    expect((await accept(world, between, { offer: 'pause', choice: 'months-1' })).status).toBe(200);
  });

  it('gives the same content no new version, however it is written', async () => {
    const { version } = (await publish(teams)).body;
    const source = `// For teams.\n${JSON.stringify(Object.fromEntries(Object.entries(teams).reverse()), null, 4)}`;
    const again = await call('POST', at('/publish'), { source });
    expect([again.status, again.body.version, again.body.changed]).toEqual([200, version, false]);
  });

  it('refuses what is not valid or not fair, with everything that is wrong', async () => {
    const reasons = [{ id: 'other', offers: ['pauze'] }];
    const broken = await publish({ ...teams, reasons });
    expect([broken.status, broken.body.code]).toEqual([422, 'flow_invalid']);
    expect(broken.body.problems).toContainEqual(
      expect.objectContaining({ code: 'offer_undefined', pointer: '/reasons/0/offers/0', severity: 'error' }),
    );
    const unfair = await publish(shaming);
    expect([unfair.status, unfair.body.code]).toEqual([422, 'flow_invalid']);
    expect(unfair.body.problems.map(({ code }: { code: string }) => code)).toContain('fair/confirmshaming');
    expect((await call('GET', at())).body.code).toBe('flow_unknown');
  });

  it('refuses a document that says it is another flow', async () => {
    const refused = await call('POST', at('/publish'), { source: JSON.stringify(testFlow) });
    expect(refused.body.problems).toContainEqual(
      expect.objectContaining({ code: 'flow_id_differs', pointer: '/id', fix: 'teams' }),
    );
  });

  it('leaves a flow alone that is managed by its file, and says what to do', async () => {
    const source = JSON.stringify({ ...testFlow, defaultLocale: 'sv' });
    for (const [method, path, body] of [
      ['POST', '/v1/flows/test/publish', { source }],
      ['POST', '/v1/flows/test/rollback', { version: 1 }],
      ['DELETE', '/v1/flows/test', undefined],
    ] as const) {
      const refused = await call(method, path, body);
      expect([refused.status, refused.body.code]).toEqual([409, 'flow_managed_by_file']);
      expect(refused.body.detail).toContain('PARTWELL_FLOWS');
    }
    expect((await call('GET', '/v1/flows/test')).body).toMatchObject({ version: 1, managedBy: 'file' });
  });

  it('takes a document of 256 KiB, and nothing that is much larger', async () => {
    const effects = ['x'.repeat(230 * 1024)];
    const large = await call('POST', at('/lint'), {
      source: JSON.stringify({ ...teams, confirm: { effects } }),
    });
    expect(large.status).toBe(200);
    const tooLarge = await call('POST', at('/lint'), { source: 'x'.repeat(1024 * 1024) });
    expect([tooLarge.status, tooLarge.body.detail]).toEqual([413, 'Send at most 1024 KiB.']);
  });

  it('is what is read back, and nothing is different then', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryChange, arbitraryChange, async (one, other) => {
        const first = (await publish({ ...teams, ...one })).body;
        const second = (await publish({ ...teams, ...other })).body;
        const read = (await call('GET', at())).body;
        expect(canonicalJson(read.document)).toBe(
          canonicalJson(JSON.parse(JSON.stringify({ ...teams, ...other }))),
        );
        expect((await call('GET', at(`/diff?from=active&to=${second.version}`))).body.changes).toEqual([]);
        const back = await call('POST', at('/rollback'), { version: first.version });
        expect(back.body).toMatchObject({ version: first.version, hash: first.hash });
        const rolledBack = (await call('GET', at())).body;
        expect(canonicalJson(rolledBack.document)).toBe(canonicalJson(first.document));
        const isSame = canonicalJson(first.document) === canonicalJson(second.document);
        expect(back.body.changed).toBe(!isSame);
        const { changes } = (await call('GET', at(`/diff?from=${second.version}&to=active`))).body;
        // Written out, what holds without a word is another version, and no difference.
        expect(changes.length === 0).toBe(meaning(first.document) === meaning(second.document));
      }),
      { numRuns: 12 },
    );
  });
});

/** What a document says, with all that it leaves out. */
const meaning = (document: unknown): string => {
  const parsed = parseFlow(JSON.stringify(document));
  return parsed.ok ? canonicalJson(parsed.flow) : 'not valid';
};

/** What a product manager might change. */
const arbitraryChange = fc.record(
  {
    defaultLocale: fc.constantFrom('sv', 'de', 'fr'),
    question: fc.record({ title: fc.constantFrom('Why?', 'What has changed?') }),
    limits: fc.record({ offersPerScreen: fc.integer({ min: 1, max: 4 }) }),
    theme: fc.record({ brand: fc.constantFrom('#0b57d0', '#aa0000') }),
  },
  { requiredKeys: [] },
);

describe('versions', () => {
  it('are listed newest first, in pages that lose none', async () => {
    for (const name of ['one', 'two', 'three']) await publish({ ...teams, name });
    const { body } = await call('GET', at('/versions?limit=2'));
    const rest = await call('GET', at(`/versions?limit=100&cursor=${body.nextCursor}`));
    const all = [...body.data, ...rest.body.data];
    expect(body.data).toHaveLength(2);
    const numbers = all.map(({ version }) => version);
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
    expect(new Set(numbers).size).toBeGreaterThan(2);
    expect(all.filter(({ active }) => active)).toEqual([body.data[0]]);
    expect(rest.body.nextCursor).toBeNull();
  });

  it('that never were are unknown, and so is a flow that never was', async () => {
    const codeOf = async (path: string) => (await call('GET', path)).body.code;
    expect(await codeOf('/v1/flows/nobody')).toBe('flow_unknown');
    expect(await codeOf('/v1/flows/nobody/versions')).toBe('flow_unknown');
    expect(await codeOf('/v1/flows/test/versions/9')).toBe('version_unknown');
    expect(await codeOf('/v1/flows/test/diff?from=9&to=1')).toBe('version_unknown');
    expect(await codeOf('/v1/flows/No-Id')).toBe('invalid_request');
    expect((await call('POST', at('/rollback'), { version: 999 })).body.code).toBe('version_unknown');
  });

  it('can be rolled back to only while they keep the rules of today', async () => {
    const document = canonicalJson(shaming);
    const { version } = await world.storage.flows.publish({
      ...{ workspace: 'ws_test', flow: 'teams', hash: 'of before', document },
      publishedAt: world.clock.now().toISOString(),
    });
    const refused = await call('POST', at('/rollback'), { version });
    expect([refused.status, refused.body.code]).toEqual([422, 'flow_invalid']);
  });

  it('stay when a flow is taken out of force, and one can be put in force again', async () => {
    const { version } = (await publish(teams)).body;
    expect((await call('DELETE', at())).status).toBe(204);
    expect((await call('GET', at())).body.code).toBe('flow_unknown');
    const session = await start(world, 'without', inTeam('without'));
    expect((await flowOf(session)).flow).toBe('test');
    expect((await call('GET', at(`/versions/${version}`))).body).toMatchObject({
      active: false,
      flow: 'teams',
    });
    expect((await call('POST', at('/rollback'), { version })).body.changed).toBe(true);
    expect((await call('DELETE', '/v1/flows/nobody')).body.code).toBe('flow_unknown');
  });
});

describe('a draft', () => {
  it('is kept as it is, also while it is not valid', async () => {
    const source = '{ "id": "teams", // not yet\n "reasons": [';
    const saved = await save(source);
    expect(saved.status).toBe(200);
    expect((await call('GET', at('/draft'))).body).toEqual(saved.body);
    expect(saved.body.source).toBe(source);
    const { valid, problems } = (await call('POST', at('/lint'))).body;
    expect(valid).toBe(false);
    expect(problems[0]).toMatchObject({ severity: 'error', line: 2 });
    expect((await call('GET', at('/diff'))).body.code).toBe('flow_unknown');
    await publish(teams);
    expect((await call('GET', at('/diff'))).body.code).toBe('flow_invalid');
  });

  it('is overwritten by nobody who has not read it', async () => {
    const first = (await save('{}')).body;
    const blind = await save('{"mine":1}');
    expect([blind.status, blind.body.code]).toEqual([409, 'draft_changed']);
    const second = (await save('{"b":1}', first.revision)).body;
    expect((await save('{"c":1}', first.revision)).body.code).toBe('draft_changed');
    const stale = await call('DELETE', at(`/draft?revision=${first.revision}`));
    expect([stale.status, stale.body.code]).toEqual([409, 'draft_changed']);
    expect((await call('GET', at('/draft'))).body.source).toBe('{"b":1}');
    expect((await call('DELETE', at(`/draft?revision=${second.revision}`))).status).toBe(204);
    expect((await call('GET', at('/draft'))).body.code).toBe('draft_unknown');
    expect((await save('{"d":1}', second.revision)).body.code).toBe('draft_changed');
  });

  it('that ten save at once is one of them, and the others are told', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, (_none, index) => save(`{"n":${index}}`)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.code === 'draft_changed')).toHaveLength(9);
  });

  it('is published in the revision that was read, and is a draft no more', async () => {
    const read = (await save(JSON.stringify(teams))).body;
    const changed = (await save(JSON.stringify(inSwedish), read.revision)).body;
    const stale = await call('POST', at('/publish'), { revision: read.revision });
    expect([stale.status, stale.body.code]).toEqual([409, 'draft_changed']);
    const published = await call('POST', at('/publish'), { revision: changed.revision });
    expect([published.status, published.body.document.defaultLocale]).toEqual([200, 'sv']);
    expect((await call('GET', at('/draft'))).body.code).toBe('draft_unknown');
    expect((await call('POST', at('/publish'), { revision: changed.revision })).body.code).toBe(
      'draft_unknown',
    );
  });

  it('is said to be different from what is in force, in words', async () => {
    await publish(teams);
    await save(JSON.stringify({ ...teams, limits: { offersPerScreen: 1 } }));
    const { changes } = (await call('GET', at('/diff'))).body;
    expect(changes.map(({ message }: { message: string }) => message)).toEqual([
      'Offers on one screen: 3 → 1',
    ]);
  });

  it('is listed beside the flows, and said of the one in force', async () => {
    await publish(teams);
    const { revision } = (await save('{}')).body;
    const { drafts, data } = (await call('GET', '/v1/flows')).body;
    expect(drafts).toMatchObject([{ flow: 'teams', revision }]);
    const active = data.filter((each: { active: boolean }) => each.active);
    expect(active.map(({ id, managedBy }: Record<string, string>) => [id, managedBy])).toEqual([
      ['teams', 'api'],
      ['test', 'file'],
    ]);
    expect((await call('GET', at())).body.draft.revision).toBe(revision);
  });

  it('is shown by a preview link', async () => {
    const preview = async () => {
      const token = await signToken(factsOf('looking'), { now: world.clock.now() });
      const link = await signPreviewToken({ now: world.clock.now(), claims: { sub: 'teams' } });
      return (await startWith(world, token, { preview: link })).body;
    };
    expect((await preview()).code).toBe('draft_unknown');
    const { revision } = (await save(JSON.stringify({ ...shaming, question: { title: 'In the draft?' } })))
      .body;
    // One that breaks a rule of fairness is shown all the same: to see it is what it is for.
    expect(await preview()).toMatchObject({ preview: true, question: { title: 'In the draft?' } });
    await save(JSON.stringify({ ...testFlow, id: 'other' }), revision);
    expect(await preview()).toMatchObject({ code: 'draft_invalid' });
  });

  it('that is a file is saved by nobody over the API', async () => {
    await writeFile(join(world.folder, 'beside.draft.json'), JSON.stringify({ ...testFlow, id: 'beside' }));
    const refused = await call('PUT', '/v1/flows/beside/draft', { source: '{}', revision: null });
    expect([refused.status, refused.body.code]).toEqual([409, 'draft_managed_by_file']);
  });
});

describe('the switch for offers', () => {
  const turn = (enabled: boolean, flow = 'test') => call('PUT', `/v1/flows/${flow}/offers`, { enabled });
  const pause = { offer: 'pause', choice: 'months-1' };

  it('takes every offer away at once, and no way out', async () => {
    const shown = await start(world, 'shown');
    const accepted = await start(world, 'accepted');
    await accept(world, accepted, pause);
    expect(Object.keys(shown.offers).length).toBeGreaterThan(0);
    expect((await turn(false)).body).toMatchObject({ flow: 'test', enabled: false });

    const refused = await accept(world, shown, pause);
    expect([refused.status, refused.body.code]).toEqual([409, 'offer_not_eligible']);
    const now = (await view(world, shown)).body;
    expect([now.offers, now.reasons.flatMap(({ offers }: { offers: string[] }) => offers)]).toEqual([{}, []]);
    expect(now.reasons.map(({ id }: { id: string }) => id)).toEqual(shown.reasons.map(({ id }) => id));
    expect((await view(world, accepted)).body.outcome.outcome).toBe('saved');
    const fresh = await start(world, 'fresh');
    expect([fresh.offers, fresh.confirm.title]).toEqual([{}, shown.confirm.title]);
    const trace = (await flowOf(fresh)).trace.map(({ code }: { code: string }) => code);
    expect(new Set(trace)).toEqual(new Set(['switched_off']));
    for (const session of [shown, fresh]) {
      expect((await cancel(world, session)).body.outcome.outcome).toBe('canceled');
    }
    expect((await turn(true)).body).toEqual({ flow: 'test', enabled: true, offSince: null });
  });

  it('gives them back to a session that was begun before', async () => {
    const shown = await start(world, 'patient');
    const { offSince } = (await turn(false)).body;
    expect((await turn(false)).body.offSince).toBe(offSince);
    expect((await call('GET', '/v1/flows/test')).body).toMatchObject({ offersEnabled: false });
    expect((await call('GET', '/v1/flows')).body.offersOff).toMatchObject([{ flow: 'test' }]);
    expect((await view(world, shown)).body.offers).toEqual({});
    await turn(true);
    expect((await view(world, shown)).body.offers).toEqual(shown.offers);
    expect((await accept(world, shown, pause)).body.outcome.outcome).toBe('saved');
  });

  it('is for a flow that there is', async () => {
    expect((await turn(false, 'nobody')).body.code).toBe('flow_unknown');
  });
});
