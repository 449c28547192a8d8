import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tableNames } from '../../storage/table-names.ts';
import {
  asHost,
  factsOf,
  get,
  PUBLISHABLE_KEY,
  post,
  SECRET_KEY,
  signToken,
  startWorld,
  until,
  type World,
} from '../../testing/index.ts';
import { keyOf } from '../../testing/key-of.ts';
import { parseCustomerSecret } from '../../tokens/customer-secret.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const PATH = '/v1/keys';
const HOUR = 3600 * 1000;
const later = (millis: number) => new Date(world.clock.now().getTime() + millis).toISOString();
const make = async (wishes: object) => (await asHost(world, 'POST', PATH, wishes)).body;
const rotate = async (id: string, wishes: object = {}) =>
  (await asHost(world, 'POST', `${PATH}/${id}/rotate`, wishes)).body;

/** What a secret key is told where it asks for flows. */
const opens = async (key: string) => {
  const { status, body } = await get(world, '/v1/flows', key);
  return status === 200 ? 'opens' : body.code;
};

/** What a page is told that starts a session. */
const starts = async (name: string, { key = PUBLISHABLE_KEY, signed = '' } = {}) => {
  const secret = parseCustomerSecret(signed);
  const token = await signToken(factsOf(name), {
    now: world.clock.now(),
    ...(secret && { header: { kid: secret.kid }, key: secret.key }),
  });
  const { status, body } = await post(world, '/v1/sessions', { key, token });
  return status < 300 ? 'starts' : body.code;
};

describe('a key', () => {
  it.each([
    ['secret', { role: 'editor' }, /^sk_test_[\w-]{43}$/],
    ['publishable', {}, /^pk_test_[\w-]{22}$/],
    ['signing', {}, /^cs_test_[0-9a-f]{10}_[\w-]{43}$/],
  ] as const)('that is %s is made with what is said, and shown this once', async (kind, more, shape) => {
    const { key, ...shown } = await make({ kind, name: 'The new one', ...more });
    expect(key).toMatch(shape);
    expect(shown).toEqual({
      id: expect.stringMatching(/^key_/),
      mode: 'test',
      kind,
      role: null,
      ...more,
      name: 'The new one',
      hint: expect.any(String),
      createdAt: world.clock.now().toISOString(),
      lastUsedAt: null,
      expiresAt: null,
      revokedAt: null,
      previousUntil: null,
    });
    expect((await asHost(world, 'GET', `${PATH}/${shown.id}`)).body).toEqual(shown);
    const { data } = (await asHost(world, 'GET', PATH)).body;
    expect(data).toContainEqual(shown);
    // A publishable one is no secret: it has to be found again for the page.
    expect(JSON.stringify(data).includes(key)).toBe(kind === 'publishable');
  });

  it.each([
    ['a secret one without a role', { kind: 'secret' }, 400, 'invalid_request'],
    ['a role nobody knows', { kind: 'secret', role: 'root' }, 400, 'invalid_request'],
    ['a role for a page', { kind: 'publishable', role: 'admin' }, 400, 'unexpected_field'],
    ['another mode', { kind: 'secret', role: 'admin', mode: 'live' }, 400, 'unexpected_field'],
    ['another workspace', { kind: 'signing', workspace: 'ws_other' }, 400, 'unexpected_field'],
    ['a key of its own', { kind: 'signing', key: 'cs_test_k1_x' }, 400, 'unexpected_field'],
    ['a name without end', { kind: 'signing', name: 'x'.repeat(101) }, 400, 'invalid_request'],
    ['an end that is over', { kind: 'signing', expiresAt: '2001-01-01T00:00:00Z' }, 422, 'key_expiry_past'],
  ])('with %s is refused', async (_what, wishes, status, code) => {
    const answer = await asHost(world, 'POST', PATH, wishes);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('that ends by itself is good until then', async () => {
    // Written without milliseconds, as people do.
    world.clock.advance(1000 - (world.clock.now().getTime() % 1000));
    const end = world.clock.now().getTime() + HOUR;
    const expiresAt = new Date(end).toISOString().replace('.000', '');
    const { key, ...shown } = await make({ kind: 'secret', role: 'viewer', expiresAt });
    expect(shown.expiresAt).toBe(new Date(end).toISOString());
    const page = await make({ kind: 'publishable', expiresAt });
    const signing = await make({ kind: 'signing', expiresAt });
    world.clock.advance(HOUR - 1);
    expect(await opens(key)).toBe('opens');
    expect(await starts('before-end', { key: page.key, signed: signing.key })).toBe('starts');
    world.clock.advance(1);
    expect(await opens(key)).toBe('key_expired');
    expect(await starts('after-end', { key: page.key })).toBe('key_expired');
    expect(await starts('after-end', { signed: signing.key })).toBe('token_key_unknown');
    expect((await asHost(world, 'POST', `${PATH}/${shown.id}/rotate`)).body.code).toBe('key_ended');
  });

  it('that is revoked opens nothing from then on, and stays so', async () => {
    const { id, key } = await make({ kind: 'secret', role: 'admin' });
    const page = await make({ kind: 'publishable' });
    const signing = await make({ kind: 'signing' });
    expect([await opens(key), await starts('good', { key: page.key, signed: signing.key })]).toEqual([
      'opens',
      'starts',
    ]);
    // One may revoke the very key one asks with: those of the environment go on.
    for (const each of [page.id, signing.id, id]) {
      expect((await asHost(world, 'DELETE', `${PATH}/${each}`, undefined, key)).status).toBe(204);
    }
    expect(await opens(key)).toBe('key_revoked');
    expect(await starts('revoked', { key: page.key })).toBe('key_revoked');
    expect(await starts('revoked', { signed: signing.key })).toBe('token_key_unknown');
    expect([await opens(SECRET_KEY), await starts('environment')]).toEqual(['opens', 'starts']);
    const { revokedAt } = (await asHost(world, 'GET', `${PATH}/${id}`)).body;
    world.clock.advance(1000);
    expect((await asHost(world, 'DELETE', `${PATH}/${id}`)).status).toBe(204);
    expect((await asHost(world, 'GET', `${PATH}/${id}`)).body.revokedAt).toBe(revokedAt);
    expect((await asHost(world, 'POST', `${PATH}/${id}/rotate`)).body.code).toBe('key_ended');
  });

  it('that was revoked behind the back of this process opens nothing soon after', async () => {
    const { id, key } = await make({ kind: 'secret', role: 'viewer' });
    expect(await opens(key)).toBe('opens');
    await world.database.query('update keys set revoked_at = $1 where id = $2', later(0), id);
    await until(async () => (await opens(key)) === 'key_revoked');
  });

  it('tells when it was last used, all kinds alike', async () => {
    const keys = [
      await make({ kind: 'secret', role: 'viewer' }),
      await make({ kind: 'publishable' }),
      await make({ kind: 'signing' }),
    ];
    await opens(keys[0].key);
    await starts('used', { key: keys[1].key, signed: keys[2].key });
    const at = world.clock.now().toISOString();
    for (const { id } of keys) {
      await until(async () => (await asHost(world, 'GET', `${PATH}/${id}`)).body.lastUsedAt === at);
    }
  });

  it('of the other kind is not taken for one', async () => {
    const page = await make({ kind: 'publishable' });
    expect(await opens(page.key)).toBe('publishable_key_not_allowed');
  });

  it('that is secret and stands in a page is told so, with the same words whether or not it is one of ours', async () => {
    const secret = await make({ kind: 'secret', role: 'admin' });
    const revoked = await make({ kind: 'secret', role: 'viewer' });
    await asHost(world, 'DELETE', `${PATH}/${revoked.id}`);
    const signing = await make({ kind: 'signing' });
    const keys = [secret.key, revoked.key, signing.key, SECRET_KEY, 'sk_live_nobody', 'cs_live_nobody'];
    const answers = await Promise.all(
      keys.map(async (key) => {
        const { status, body } = await post(world, '/v1/sessions', { key, token: 'x' });
        return { ...body, status, requestId: '' };
      }),
    );
    expect(answers[0]).toMatchObject({ status: 401, code: 'key_is_secret' });
    expect(answers[0].detail).toContain('Rotate it');
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    for (const { id } of [secret, signing]) {
      expect((await asHost(world, 'GET', `${PATH}/${id}`)).body.lastUsedAt).toBeNull();
    }
  });
});

describe('a key that is rotated', () => {
  it('is another one, and the one before is good until the overlap is over', async () => {
    const secret = await make({ kind: 'secret', role: 'viewer', name: 'the same' });
    const page = await make({ kind: 'publishable' });
    const signing = await make({ kind: 'signing' });
    const next = {
      secret: await rotate(secret.id, { overlapHours: 2 }),
      page: await rotate(page.id, { overlapHours: 2 }),
      signing: await rotate(signing.id, { overlapHours: 2 }),
    };
    const { key: _key, hint: _hint, previousUntil: _until, ...kept } = next.secret;
    expect(secret).toMatchObject({ ...kept, lastUsedAt: secret.lastUsedAt });
    expect(next.secret.previousUntil).toBe(later(2 * HOUR));

    world.clock.advance(2 * HOUR - 1);
    expect([await opens(secret.key), await opens(next.secret.key)]).toEqual(['opens', 'opens']);
    for (const signed of [signing.key, next.signing.key]) {
      for (const key of [page.key, next.page.key])
        expect(await starts('overlap', { key, signed })).toBe('starts');
    }
    world.clock.advance(1);
    expect([await opens(secret.key), await opens(next.secret.key)]).toEqual(['key_expired', 'opens']);
    expect(await starts('over', { key: page.key })).toBe('key_expired');
    expect(await starts('over', { signed: signing.key })).toBe('token_key_unknown');
    expect(await starts('over', { key: next.page.key, signed: next.signing.key })).toBe('starts');
  });

  it('overlaps for a day where nothing is said, and not at all where that is said', async () => {
    const { id, key } = await make({ kind: 'secret', role: 'viewer' });
    expect((await rotate(id)).previousUntil).toBe(later(24 * HOUR));
    expect(await opens(key)).toBe('opens');
    const last = await rotate(id, { overlapHours: 0 });
    expect(last.previousUntil).toBeNull();
    expect([await opens(key), await opens(last.key)]).toEqual(['secret_key_invalid', 'opens']);
    const far = await asHost(world, 'POST', `${PATH}/${id}/rotate`, { overlapHours: 169 });
    expect([far.status, far.body.code]).toEqual([400, 'invalid_request']);
  });

  it('takes the one before along when it is revoked', async () => {
    const { id, key } = await make({ kind: 'secret', role: 'viewer' });
    const next = await rotate(id);
    await asHost(world, 'DELETE', `${PATH}/${id}`);
    expect([await opens(key), await opens(next.key)]).toEqual(['key_revoked', 'key_revoked']);
  });
});

describe('what is kept of keys', () => {
  it('lets nobody use them: no secret is in the database', async () => {
    const made = [await make({ kind: 'secret', role: 'admin' }), await make({ kind: 'signing' })];
    const rotated = [await rotate(made[0].id), await rotate(made[1].id)];
    await opens(rotated[0].key);
    await starts('kept', { signed: rotated[1].key });
    let text = '';
    for (const table of tableNames)
      text += JSON.stringify(await world.database.query(`select * from ${table}`));
    expect(text).toContain(made[0].hint);
    for (const { key } of [...made, ...rotated]) {
      const letters = key.slice(-43);
      expect(text).not.toContain(letters);
      expect(text).not.toContain(Buffer.from(letters, 'base64url').toString('hex'));
    }
  });

  it('is forgotten 30 days after they ended, and the one before as soon as its overlap is over', async () => {
    const ended = await make({ kind: 'secret', role: 'viewer', expiresAt: later(HOUR) });
    const revoked = await make({ kind: 'publishable' });
    await asHost(world, 'DELETE', `${PATH}/${revoked.id}`);
    const rotated = await make({ kind: 'secret', role: 'viewer' });
    await rotate(rotated.id, { overlapHours: 1 });
    const { forgetKeys } = await import('../../services/keys/forget-keys.ts');
    world.clock.advance(HOUR);
    await forgetKeys(world.context.ports);
    const [row] = await world.database.query('select * from keys where id = $1', rotated.id);
    expect(row).toMatchObject({ previous_hash: null, previous_until: null });
    expect(await starts('still', { key: revoked.key })).toBe('key_revoked');
    world.clock.advance(30 * 24 * HOUR);
    await forgetKeys(world.context.ports);
    for (const { id } of [ended, revoked]) {
      const answer = await asHost(world, 'GET', `${PATH}/${id}`);
      expect([answer.status, answer.body.code]).toEqual([404, 'key_not_found']);
    }
    expect((await asHost(world, 'GET', `${PATH}/${rotated.id}`)).status).toBe(200);
  });

  it('is at most a hundred that are good', async () => {
    const full = await startWorld();
    const { record } = await keyOf(full, { kind: 'publishable' });
    await full.storage.transaction(async ({ keys }) => {
      for (let made = 1; made < 100; made += 1) {
        await keys.insert({ ...record, id: `${record.id}_${made}`, hash: `hash ${made}` });
      }
    });
    const more = await asHost(full, 'POST', PATH, { kind: 'publishable' });
    expect([more.status, more.body.code]).toEqual([409, 'key_limit']);
    const [first] = (await asHost(full, 'GET', PATH)).body.data;
    await asHost(full, 'DELETE', `${PATH}/${first.id}`);
    expect((await asHost(full, 'POST', PATH, { kind: 'publishable' })).status).toBe(201);
    await full.close();
  });
});
