import type { Edge } from '../tree/tree.ts';
import { onlyIn } from './only-in.ts';
import { at, isRuntime, type Rule } from './rule.ts';

const api = 'packages/api/src';
const edgesOf = /^packages\/api\/src\/(storage|billing|outbox)\//;

const leadsTo = (pattern: RegExp) => (edge: Edge) => 'module' in edge.to && pattern.test(edge.to.module);

/** Edges of a folder, types included, that lead where they must not. */
function noneTo(says: string, folder: string, forbidden: RegExp): Rule {
  return {
    says,
    check: (tree) =>
      tree
        .sources(`${api}/${folder}`)
        .flatMap((module) => tree.edges(module))
        .filter(leadsTo(forbidden))
        .map(at),
  };
}

/** In the API: routes → services → ports ← storage, billing, outbox. */
export const apiRules: readonly Rule[] = [
  noneTo('routes reach storage, billing and outbox only through services', 'routes', edgesOf),
  noneTo(
    'services know ports, not who implements or calls them',
    'services',
    /^packages\/api\/src\/(storage|billing|outbox|routes|http|app\.ts|main\.ts)/,
  ),
  noneTo(
    'ports know nobody',
    'ports',
    /^packages\/api\/src\/(storage|billing|outbox|routes|http|services|app\.ts|main\.ts)/,
  ),
  ...['storage', 'billing', 'outbox'].map((folder) =>
    noneTo(
      `${folder} knows neither routes nor services`,
      folder,
      /^packages\/api\/src\/(routes|http|services|app\.ts|main\.ts)/,
    ),
  ),
  noneTo(
    'the client loads nothing of the server',
    'client',
    /^packages\/api\/src\/(?!client\/|api-error\.ts$)/,
  ),
  onlyIn('services load no web framework, no SQL and no provider SDK', {
    folder: `${api}/services`,
    dependency: /^(hono|@hono\/.*|kysely|better-sqlite3|pg|stripe|standardwebhooks)$/,
    places: /^$/,
  }),
  onlyIn('SQL stays in storage/', {
    folder: api,
    dependency: /^(kysely|better-sqlite3|pg)$/,
    places: /^packages\/api\/src\/storage\//,
  }),
  onlyIn('figures are made in metrics/', {
    folder: api,
    dependency: /^prom-client$/,
    places: /^packages\/api\/src\/metrics\//,
  }),
  {
    says: 'only a main.ts reads the environment',
    check: (tree) =>
      ['packages/api', 'packages/flow', 'packages/widget', 'packages/node', 'examples']
        .flatMap((folder) => tree.sources(folder))
        .filter(({ path }) => !/\/src\/(\w+\/)?(main|instrumentation)\.ts$|\/widget\/build\.ts$/.test(path))
        .flatMap((module) => [
          ...module.globals
            .filter(({ name }) => name === 'process.env')
            .map(({ line }) => `${module.path}:${line}: reads process.env`),
          ...tree
            .edges(module)
            .filter(isRuntime)
            .filter(({ to }) => 'external' in to && /^(node:)?process$/.test(to.external))
            .map(at),
        ]),
  },
];
