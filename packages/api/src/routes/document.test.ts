import { doctorCodes, widgetCodes } from '@partwell/flow/help';
import { flowJsonSchema } from '@partwell/flow/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../app.ts';
import { problemCodes } from '../http/problem-codes.ts';
import { bodyProblems } from '../http/problem-response.ts';
import { get, startWorld, type World } from '../testing/index.ts';
import { pageCredential } from '../testing/page-routes.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

/** Files and pages: they are not operations of the API. */
const NOT_OPERATIONS = /^\/(partwell\.js(\.map)?|manifest\.json|v\/|help|openapi\.json|reference(\.css)?)/;

/** What is open to everybody, because nothing of anybody's is behind it. */
const OPEN_TO_ALL = ['flowSchema', 'receiptKeys', 'health', 'ready'];

describe('the OpenAPI document', () => {
  it('is OpenAPI 3.1 and lists every route there is, and no other', async () => {
    const document = (await get(world, '/openapi.json')).body;
    expect(document.openapi).toBe('3.1.0');
    const documented = Object.entries<object>(document.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method} ${path}`),
    );
    const served = createApp(world.context.ports)
      .routes.filter(({ method, path }) => method !== 'ALL' && !NOT_OPERATIONS.test(path))
      .map(({ method, path }) => `${method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}')}`);
    expect(documented.sort()).toEqual([...new Set(served)].sort());
  });

  it('says of every operation what opens it, but of the few that are open to all', async () => {
    const { paths } = (await get(world, '/openapi.json')).body;
    type Described = Parameters<typeof pageCredential>[0] & { readonly operationId: string };
    const operations = Object.values<Record<string, Described>>(paths).flatMap((item) => Object.values(item));
    const keyed = ({ security = [] }: Described) => security.some((one) => 'secretKey' in one);
    const open = operations.filter((operation) => !keyed(operation) && !pageCredential(operation));
    expect(open.map(({ operationId }) => operationId).sort()).toEqual([...OPEN_TO_ALL].sort());
  });

  it('documents every problem code at an operation that may answer it', async () => {
    const text = JSON.stringify((await get(world, '/openapi.json')).body.paths);
    const missing = Object.keys(problemCodes).filter((code) => !text.includes(`\`${code}\``));
    // An address without a route has no operation.
    expect(missing).toEqual(['not_found']);
  });

  it('says of every operation that can be asked wrongly what is answered then', async () => {
    const { paths } = (await get(world, '/openapi.json')).body;
    type Asked = { parameters?: object[]; requestBody?: object; responses: object };
    const silent = Object.entries<Record<string, Asked>>(paths).flatMap(([path, item]) =>
      Object.entries(item)
        .filter(([, { parameters = [], requestBody }]) => requestBody || parameters.length > 0)
        .filter(([, { responses }]) => !('400' in responses))
        .map(([method]) => `${method} ${path}`),
    );
    expect(silent).toEqual([]);
  });

  it('says of every operation that may be sent a body what is answered to one that is none', async () => {
    const { paths } = (await get(world, '/openapi.json')).body;
    const silent = Object.entries<Record<string, { responses: object }>>(paths).flatMap(([path, item]) =>
      Object.entries(item)
        .filter(([method]) => ['post', 'put', 'patch'].includes(method))
        .filter(([, { responses }]) =>
          bodyProblems.some((code) => !JSON.stringify(responses).includes(`\`${code}\``)),
        )
        .map(([method]) => `${method} ${path}`),
    );
    expect(silent).toEqual([]);
  });

  it('describes bodies that take no field beyond their own', async () => {
    const { paths } = (await get(world, '/openapi.json')).body;
    const body = paths['/v1/sessions/{id}/accept'].post.requestBody.content['application/json'].schema;
    expect(Object.keys(body.properties).sort()).toEqual(['answer', 'choice', 'details', 'offer', 'secret']);
    expect(body.additionalProperties).toBe(false);
  });
});

describe('the reference page', () => {
  it('shows every operation and every problem code', async () => {
    const page = await (await fetch(`${world.url}/reference`)).text();
    const document = (await get(world, '/openapi.json')).body;
    for (const path of Object.keys(document.paths)) expect(page).toContain(path);
    for (const code of Object.keys(problemCodes)) expect(page).toContain(`id="${code}"`);
  });

  it('brings everything along under a strict policy', async () => {
    const response = await fetch(`${world.url}/reference`);
    const page = await response.text();
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|<style|style=|https?:\/\//);
    expect((await fetch(`${world.url}/reference.css`)).status).toBe(200);
  });
});

describe('the help page', () => {
  it('explains every code of the widget, the API and the doctor at an anchor of its own, once', async () => {
    const page = await (await fetch(`${world.url}/help`)).text();
    const codes = [...Object.keys(widgetCodes), ...Object.keys(problemCodes), ...Object.keys(doctorCodes)];
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(page.split(` id="${code}"`).length).toBe(2);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('brings everything along under a strict policy, behind a path of the host’s own too', async () => {
    const response = await fetch(`${world.url}/help`);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await response.text()).not.toMatch(/<script|<style|style=|https?:\/\/|(href|src)="\//);
  });
});

describe('the schema of flows', () => {
  it('is the one of this installation, for editors anywhere', async () => {
    const response = await fetch(`${world.url}/flow.schema.json`);
    expect(await response.json()).toEqual(flowJsonSchema());
    expect(response.headers.get('content-type')).toContain('application/schema+json');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('cache-control')).toContain('max-age=3600');
  });

  it('is not sent again to whoever has it', async () => {
    const { headers } = await fetch(`${world.url}/flow.schema.json`);
    const known = { 'if-none-match': headers.get('etag') ?? '' };
    expect((await fetch(`${world.url}/flow.schema.json`, { headers: known })).status).toBe(304);
  });
});
