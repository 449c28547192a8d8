import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  accept,
  cancel,
  countRows,
  events,
  factsOf,
  get,
  signPreviewToken,
  signToken,
  startWith,
  startWorld,
  type TokenOptions,
  testFlow,
  view,
  type World,
} from '../../testing/index.ts';

let world: World;
let draft: string;
const draftFlow = { ...testFlow, question: { title: 'Why, in the draft?' } };
const write = (value: unknown) => writeFile(draft, typeof value === 'string' ? value : JSON.stringify(value));

beforeAll(async () => {
  world = await startWorld();
  draft = join(world.folder, 'anything.draft.jsonc');
  await write(draftFlow);
});
afterAll(() => world.close());

const seconds = () => Math.floor(world.clock.now().getTime() / 1000);
const customerToken = (facts = factsOf('previewed')) => signToken(facts, { now: world.clock.now() });
const previewToken = (options: TokenOptions = {}) => signPreviewToken({ now: world.clock.now(), ...options });
const begin = async (options: TokenOptions = {}, extra: object = {}) =>
  startWith(world, await customerToken(), { preview: await previewToken(options), ...extra });

describe('a preview', () => {
  it('shows the draft to this customer, marked as what it is', async () => {
    const { status, body } = await begin();
    expect(status).toBe(200);
    expect(body).toMatchObject({ preview: true, status: 'open', question: { title: 'Why, in the draft?' } });
    expect(body.offers.loyalty.choices[0].highlight).toBe('20% off');
    expect(Date.parse(body.expiresAt)).toBe((seconds() + 3600) * 1000);
  });

  it('is shown where nobody carries out yet, to whom no session begins', async () => {
    const own = await startWorld({
      ports: ({ workspaces }) => ({
        workspaces: {
          ...workspaces,
          byPublishableKey: async (key) => {
            const found = await workspaces.byPublishableKey(key);
            return found.ok ? { ...found, ok: false, code: 'mode_not_served' } : found;
          },
        },
      }),
    });
    await writeFile(join(own.folder, 'anything.draft.jsonc'), JSON.stringify(draftFlow));
    const token = await signToken(factsOf('previewed'), { now: own.clock.now() });
    const preview = await signPreviewToken({ now: own.clock.now() });
    expect((await startWith(own, token, { preview })).body).toMatchObject({ preview: true, status: 'open' });
    expect((await startWith(own, token, { preview: 'x' })).body.code).toBe('preview_invalid');
    expect((await startWith(own, token)).body.code).toBe('mode_not_served');
    await own.close();
  });

  it('leaves nothing in any table and asks nobody, to the very end', async () => {
    const before = await countRows(world);
    const { body } = await begin({}, { prepare: true });
    const answer = { reason: 'too-expensive' };
    const shown = { id: 'evt-00000001', type: 'reason.answered', answer } as const;
    const taken = await events(world, body, shown);
    expect([taken.status, taken.body]).toEqual([202, { accepted: 0 }]);
    const saved = await accept(world, body, { offer: 'pause', choice: 'months-2', answer });
    const left = await cancel(world, body, { answer });
    for (const [reply, outcome] of [
      [saved, 'saved'],
      [left, 'canceled'],
    ] as const) {
      expect([reply.status, reply.body.status]).toEqual([200, 'settled']);
      expect(reply.body.outcome).toMatchObject({ outcome, reference: 'PREVIEW' });
      expect(reply.body.outcome.body[0]).toBe('This is a preview: nothing was carried out.');
    }
    expect((await view(world, body)).body).toMatchObject({ id: body.id, preview: true, status: 'open' });
    await world.workers.outbox.runOnce();
    expect(await countRows(world)).toEqual(before);
    expect([world.host.calls, world.host.webhooks]).toEqual([[], []]);
  });

  it('leaves the customer token as good as new, and their own session alone', async () => {
    const token = await customerToken(factsOf('fresh'));
    await startWith(world, token, { preview: await previewToken() });
    const own = await startWith(world, token);
    expect([own.status, own.body.preview, own.body.question.title]).toEqual([
      201,
      undefined,
      'What has changed for you?',
    ]);
    await startWith(world, token, { preview: await previewToken() });
    expect((await view(world, own.body)).body.status).toBe('open');
  });

  it('shows what the file says at the next reload', async () => {
    await write({ ...draftFlow, question: { title: 'Why, a minute later?' } });
    expect((await begin()).body.question.title).toBe('Why, a minute later?');
    await write(draftFlow);
  });

  it('refuses what was not presented', async () => {
    const { body } = await begin();
    const answers = [
      await accept(world, body, { offer: 'secret', choice: 'only' }),
      await accept(world, body, { offer: 'pause', choice: 'months-9' }),
      await accept(world, body, { offer: 'talk', choice: 'slot-morning' }),
    ];
    expect(answers.map((answer) => answer.body.code)).toEqual([
      'offer_unknown',
      'choice_unknown',
      'details_invalid',
    ]);
  });

  it('still needs a customer token that is right', async () => {
    const token = await signToken(factsOf('previewed'), { key: new Uint8Array(32).fill(8) });
    expect((await startWith(world, token, { preview: await previewToken() })).body.code).toBe(
      'token_signature',
    );
  });

  it('says of a role and of several subscriptions what the flow would', async () => {
    await write({ ...draftFlow, roles: { mayCancel: ['owner'] } });
    const facts = factsOf('member');
    const token = await customerToken({ ...facts, customer: { ...facts.customer, role: 'member' } });
    const preview = await previewToken();
    expect((await startWith(world, token, { preview })).body.code).toBe('role_may_not_cancel');
    const { body } = await startWith(world, token, { preview, shows: ['barred'] });
    expect([body.preview, body.barred !== undefined]).toEqual([true, true]);
    await write(draftFlow);
  });
});

describe('a preview link', () => {
  it.each<[string, string, () => TokenOptions]>([
    ['of another workspace', 'preview_invalid', () => ({ claims: { iss: 'ws_other' } })],
    ['of the other mode', 'preview_invalid', () => ({ claims: { mode: 'live' } })],
    ['signed with another key', 'preview_invalid', () => ({ key: new Uint8Array(32).fill(8) })],
    ['naming an unknown key', 'preview_invalid', () => ({ header: { kid: 'k2' } })],
    ['that is a customer token', 'preview_invalid', () => ({ claims: { aud: 'partwell' } })],
    ['for another customer', 'preview_invalid', () => ({ claims: { customer: 'cus_other' } })],
    ['with a claim nobody knows', 'preview_invalid', () => ({ claims: { admin: true } })],
    ['that lives for two days', 'preview_invalid', () => ({ claims: { exp: seconds() + 2 * 86_400 } })],
    [
      'from the future',
      'preview_invalid',
      () => ({ claims: { iat: seconds() + 900, exp: seconds() + 1800 } }),
    ],
    ['that ends before it begins', 'preview_invalid', () => ({ claims: { exp: seconds() - 1 } })],
    ['that is over', 'preview_expired', () => ({ claims: { iat: seconds() - 3600, exp: seconds() } })],
    ['of a flow without a draft', 'draft_unknown', () => ({ claims: { sub: 'other' } })],
  ])('%s shows nothing', async (_what, code, options) => {
    const before = await countRows(world);
    const answer = await begin(options());
    expect(answer.body.code).toBe(code);
    expect(answer.body.id).toBeUndefined();
    expect(await countRows(world)).toEqual(before);
  });

  it('that is tampered with, unsigned or no token at all shows nothing', async () => {
    const [head, body, signature] = (await previewToken()).split('.');
    const other = Buffer.from(JSON.stringify({ sub: 'other' })).toString('base64url');
    const none = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
    for (const preview of [`${head}.${other}.${signature}`, `${none}.${body}.`, 'x', '', 'a.b.c']) {
      expect((await startWith(world, await customerToken(), { preview })).body.code).toBe('preview_invalid');
    }
    const long = await startWith(world, await customerToken(), { preview: 'x'.repeat(2049) });
    expect(long.body.code).toBe('invalid_request');
  });

  it('is no customer token', async () => {
    expect((await startWith(world, await previewToken())).body.code).toBe('token_audience');
  });

  it('of a draft with mistakes says which, and none of another file', async () => {
    await write('{ "schemaVersion": 1, "id": "test", "resons": [] }');
    const { status, body } = await begin();
    expect([status, body.code]).toEqual([422, 'draft_invalid']);
    expect(body.detail).toContain('resons');
    expect(body.detail.length).toBeLessThanOrEqual(600);
    await write(draftFlow);
  });

  it('of a draft that is gone while it is shown can be closed, and says why nothing follows', async () => {
    const { body } = await begin();
    await rm(draft);
    expect((await cancel(world, body)).body.code).toBe('draft_unknown');
    expect((await events(world, body, { id: 'evt-00000001', type: 'dialog.closed' })).status).toBe(202);
    await write(draftFlow);
  });
});

describe('the secret of a preview', () => {
  it('opens this preview only, and only as it was made', async () => {
    const [one, other] = [(await begin()).body, (await begin()).body];
    const [packed, signature] = one.secret.slice(3).split('.');
    const flipped = `${packed.slice(0, -2)}${packed.at(-2) === 'A' ? 'B' : 'A'}${packed.slice(-1)}`;
    for (const secret of [other.secret, `ps_${flipped}.${signature}`, 'ps_.', 'ps_a.b', 'ss_x', '']) {
      expect((await cancel(world, { ...one, secret })).body.code).toBe('session_secret_invalid');
    }
    const derived = world.context.ports.secrets.derive(one.id);
    expect((await cancel(world, { ...one, secret: derived })).body.code).toBe('session_secret_invalid');
  });

  it('opens no session that is recorded, and that of one opens no preview', async () => {
    const preview = (await begin()).body;
    const own = (await startWith(world, await customerToken(factsOf('own')))).body;
    expect((await cancel(world, { ...own, secret: preview.secret })).body.code).toBe(
      'session_secret_invalid',
    );
    expect((await cancel(world, { ...preview, secret: own.secret })).body.code).toBe(
      'session_secret_invalid',
    );
  });

  it('is over when the link is', async () => {
    const { body } = await begin({ claims: { exp: seconds() + 60 } });
    world.clock.advance(61_000);
    const answers = [await cancel(world, body), await view(world, body)];
    for (const { status, body: problem } of answers) {
      expect([status, problem.code]).toEqual([410, 'session_expired']);
    }
  });

  it('is for pages of its own mode only, whatever the other one allows', async () => {
    const { body } = await begin();
    const { allowsOrigin } = world.context.ports.workspaces;
    const asked: unknown[] = [];
    world = await world.restart({
      ports: (ports) => ({
        workspaces: {
          ...ports.workspaces,
          allowsOrigin: async (origin, mode) => {
            asked.push(mode);
            return mode === undefined && allowsOrigin(origin);
          },
        },
      }),
    });
    const answer = await get(world, `/v1/sessions/${body.id}`, body.secret, { origin: 'https://a.example' });
    expect([answer.status, answer.body.code, asked]).toEqual([
      403,
      'origin_not_allowed',
      [undefined, 'test'],
    ]);
    world = await world.restart();
  });

  it('leaves room in a request for a customer of usual size, and refuses one that would not fit', async () => {
    const { body } = await begin();
    expect(body.secret.length).toBeLessThan(1500);
    const traits = Object.fromEntries(
      Array.from({ length: 18 }, (_, index) => [`trait${index}`, randomText(450)]),
    );
    const facts = factsOf('large');
    const token = await customerToken({ ...facts, customer: { ...facts.customer, traits } });
    const answer = await startWith(world, token, { preview: await previewToken() });
    expect([answer.status, answer.body.code]).toEqual([413, 'preview_too_large']);
  });
});

describe('a draft', () => {
  it('is never given to anybody without a link', async () => {
    const { body } = await startWith(world, await customerToken(factsOf('usual')));
    expect(body.question.title).not.toContain('draft');
  });
});

const randomText = (letters: number): string =>
  Buffer.from(crypto.getRandomValues(new Uint8Array(letters)))
    .toString('base64')
    .slice(0, letters);
