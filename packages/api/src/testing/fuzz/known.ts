import fc from 'fast-check';
import { testFlow } from '../test-flow.ts';
import { mutated } from './mutations.ts';
import { wishes } from './wishes.ts';

/** A word for something that only the running server knows, such as a session's secret; see `supplies.ts`. */
export const supply = (name: string): string => `@@${name}@@`;

/** For nobody's plan, so that sessions are given the flow they always are. */
const flowDocument = fc.constant({ ...testFlow, id: supply('flow'), when: { plan: 'nobodys' } });

/** What fields of these names hold where something is to come of a request: no schema says it. */
export const known: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  key: fc.constant(supply('key')),
  token: fc.constantFrom(supply('token'), supply('token'), supply('oddToken')),
  secret: fc.constant(supply('secret')),
  // Mostly left out: a draft is another matter.
  preview: fc.constantFrom(supply('preview'), ...Array(5)),
  subscription: fc.constant(supply('subscription')),
  customer: fc.constant(supply('customer')),
  offer: fc.constantFrom(...Object.keys(testFlow.offers ?? {})),
  choice: fc.constantFrom(...wishes.map(({ choice }) => choice)),
  reason: fc.constantFrom(...(testFlow.reasons ?? []).map(({ id }) => id)),
  followUp: fc.constantFrom('new-job', 'illness', 'words'),
  url: fc.constantFrom('http://127.0.0.1:9/hook', 'https://example.com/hook', 'http://[::1]/x?y#z'),
  origins: fc.constantFrom('https://app.example.com', 'http://localhost:3000'),
  endpoint: fc.constantFrom(supply('endpoint'), 'default'),
  event: fc.constant(supply('event')),
  phone: fc.constant('+4520123456'),
  email: fc.constant('maya@example.com'),
  action: fc.constant(supply('handed')),
  // One that a file says, too.
  flow: fc.constantFrom(...Array(7).fill(supply('flow')), testFlow.id),
  version: fc.constantFrom(1, 2),
  revision: fc.constant(supply('revision')),
  source: fc.oneof(
    flowDocument.map((document) => JSON.stringify(document)),
    mutated(flowDocument).map((document) => JSON.stringify(document)),
    fc.string(),
  ),
};

const ofPath: Readonly<Record<string, readonly string[]>> = {
  sessions: ['session'],
  'webhook-endpoints': ['endpoint'],
  deliveries: ['delivery'],
  keys: ['keyId'],
  actions: ['action', 'stuckAction'],
};

/** What `{id}` is the id of, as the path says it. */
export const idsIn = (path: string): fc.Arbitrary<string> =>
  fc.constantFrom(...(ofPath[path.split('/')[2] ?? ''] ?? []).map(supply));
