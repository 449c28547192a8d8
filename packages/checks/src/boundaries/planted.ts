/** For each rule (by what it says) small trees that break it: a check that cannot fail is no check. */
export const planted: Record<string, readonly Record<string, string>[]> = {
  'flow loads zod only in schema/ and in the schema of an offer': [
    { 'packages/flow/src/machine/step.ts': "import { z } from 'zod';" },
    { 'packages/flow/src/offers/pause/words.ts': "import * as z from 'zod/mini';" },
    { 'packages/flow/src/index.ts': "import { type ZodType } from 'zod';" },
  ],
  'flow loads the evaluator only in eligibility/': [
    { 'packages/flow/src/schema/condition.ts': "import { evalCondition } from '@growthbook/growthbook';" },
  ],
  'flow loads the message formatter only in text/': [
    { 'packages/flow/src/locales/en.ts': "const f = () => import('intl-messageformat');" },
  ],
  "flow's fairness/ knows schemas, locales, machine, eligibility and texts; the rest of flow knows only the words of laws":
    [
      {
        'packages/flow/src/fairness/rules/a.ts': "import { pause } from '../../offers/pause/kind.ts';",
        'packages/flow/src/offers/pause/kind.ts': 'export const pause = {};',
      },
      {
        'packages/flow/src/eligibility/resolve.ts': "import { lintFlow } from '../fairness/lint-flow.ts';",
        'packages/flow/src/fairness/lint-flow.ts': 'export const lintFlow = () => [];',
      },
    ],
  "flow's main entry reaches neither zod, nor the evaluator, nor the formatter": [
    {
      'packages/flow/src/index.ts': "export { money } from './machine/index.ts';",
      'packages/flow/src/machine/index.ts': "export { money } from '../schema/money.ts';",
      'packages/flow/src/schema/money.ts': "import { z } from 'zod'; export const money = z.int();",
    },
  ],
  'flow is pure: no clock, no randomness, no input or output': [
    { 'packages/flow/src/machine/now.ts': 'export const now = () => Date.now();' },
    { 'packages/flow/src/machine/now.ts': 'export const now = () => new Date().toISOString();' },
    { 'packages/flow/src/machine/id.ts': 'export const id = () => globalThis.crypto.randomUUID();' },
    { 'packages/flow/src/schema/read.ts': "import { readFileSync } from 'node:fs';" },
  ],
  "the widget loads nothing of the workspace but flow's main entry": [
    { 'packages/widget/src/ui/app.tsx': "import { sessionView } from '@partwell/flow/schema';" },
    { 'packages/widget/src/ui/app.tsx': "const later = () => import('@partwell/api');" },
  ],
  'the loader imports the UI and the client only dynamically': [
    {
      'packages/widget/src/loader/main.ts': "import './open.ts';",
      'packages/widget/src/loader/open.ts': "import { show } from '../ui/show.tsx';",
      'packages/widget/src/ui/show.tsx': 'export const show = () => {};',
    },
  ],
  'the widget loads no library for requests': [
    { 'packages/widget/src/client/api.ts': "import ky from 'ky';" },
  ],
  'in the widget only client/ talks to the network, but for the one session request and the import of the loader':
    [
      { 'packages/widget/src/ui/step.tsx': "export const send = () => fetch('/v1');" },
      { 'packages/widget/src/ui/step.tsx': "export const send = () => navigator.sendBeacon('/v1');" },
      {
        'packages/widget/src/loader/session.ts': "export const open = () => globalThis.fetch('/v1');",
        'packages/widget/src/loader/more.ts': "export const more = () => self.fetch('/v2');",
      },
    ],
  "in the widget only the loader, the npm entry and dialog/ touch the host page's document and window": [
    { 'packages/widget/src/ui/steps/reason.tsx': 'export const title = () => <h1>{document.title}</h1>;' },
    { 'packages/widget/src/ui/steps/offer.tsx': "window.addEventListener('click', () => {});" },
  ],
  'routes reach storage, billing and outbox only through services': [
    {
      'packages/api/src/routes/create-session.ts': "import type { Db } from '../storage/db.ts';",
      'packages/api/src/storage/db.ts': 'export type Db = {};',
    },
  ],
  'services know ports, not who implements or calls them': [
    { 'packages/api/src/services/accept.ts': "import { problem } from '../http/problem.ts';" },
    { 'packages/api/src/services/accept.ts': "import { hostHttp } from '../billing/host-http/index.ts';" },
  ],
  'ports know nobody': [{ 'packages/api/src/ports/clock.ts': "import type { S } from '../services/s.ts';" }],
  'storage knows neither routes nor services': [
    { 'packages/api/src/storage/queries/a.ts': "import { accept } from '../../services/accept.ts';" },
  ],
  'billing knows neither routes nor services': [
    { 'packages/api/src/billing/host-http/a.ts': "import { accept } from '../../services/accept.ts';" },
  ],
  'outbox knows neither routes nor services': [
    { 'packages/api/src/outbox/deliver.ts': "import { route } from '../routes/accept.ts';" },
  ],
  'the client loads nothing of the server': [
    {
      'packages/api/src/client/create-client.ts': "import { problemCodes } from '../http/problem-codes.ts';",
      'packages/api/src/http/problem-codes.ts': 'export const problemCodes = {};',
    },
  ],
  'services load no web framework, no SQL and no provider SDK': [
    { 'packages/api/src/services/accept.ts': "import { HTTPException } from 'hono/http-exception';" },
    { 'packages/api/src/services/accept.ts': "import Stripe from 'stripe';" },
  ],
  'SQL stays in storage/': [{ 'packages/api/src/outbox/due.ts': "import { sql } from 'kysely';" }],
  'figures are made in metrics/': [
    { 'packages/api/src/services/accept.ts': "import { Counter } from 'prom-client';" },
  ],
  'only a main.ts reads the environment': [
    { 'packages/api/src/app.ts': 'export const port = process.env.PARTWELL_PORT;' },
    { 'packages/api/src/app.ts': 'const { env } = process;' },
    { 'packages/node/src/index.ts': "import { env } from 'node:process';" },
  ],
  'a relative import stays in its package': [
    { 'packages/api/src/app.ts': "import { transition } from '../../flow/src/machine/index.ts';" },
    { 'packages/api/src/app.test.ts': "import type { A } from '../../node/src/index.ts';" },
  ],
  'another package is imported by an entry it offers, never by a deep path': [
    { 'packages/api/src/app.ts': "import { transition } from '@partwell/flow/src/machine/index.ts';" },
    { 'packages/api/src/app.ts': "import type { A } from '@partwell/flow/dist/index.js';" },
  ],
  'nothing imports the command line, the specs, the checks or the tooling': [
    { 'packages/api/src/app.ts': "import { explain } from 'partwell';" },
    { 'packages/widget/src/loader/a.browser.test.ts': "import { startBrowser } from '@partwell/e2e';" },
    { 'packages/flow/src/index.ts': "type Rule = import('@partwell/checks').Rule;" },
  ],
  'packages depend on each other only in the direction that is drawn': [
    { 'packages/flow/src/index.ts': "import type { sign } from '@partwell/node';" },
    { 'packages/api/src/app.ts': "import { signCustomer } from '@partwell/node';" },
    { 'packages/node/src/index.ts': "export { command } from '@partwell/flow/schema';" },
  ],
  'modules do not load each other in a circle': [
    {
      'packages/flow/src/a.ts': "export { b } from './b.ts';",
      'packages/flow/src/b.ts': "export { c } from './c.ts';",
      'packages/flow/src/c.ts': "const a = () => import('./a.ts');",
    },
  ],
};
