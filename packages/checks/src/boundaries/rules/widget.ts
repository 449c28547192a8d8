import { onlyIn } from './only-in.ts';
import { at, isRuntime, type Rule } from './rule.ts';

const widget = 'packages/widget/src';
/** The loader, and what it brings on intent: both meet the page. */
const inLoader = (path: string) => /\/src\/(loader|opener)\//.test(path);
/** An integrator calls it in a page of theirs. */
const inSdk = (path: string) => path.startsWith(`${widget}/sdk/`);
/** Asks for a file before it imports it. */
const importer = `${widget}/loader/import-ui.ts`;
const network = /^(fetch|XMLHttpRequest|WebSocket|EventSource|navigator\.sendBeacon)$/;
const host = /^(document|window)$/;

/** What runs in somebody else's page is light, lazy, and touches little of it. */
export const widgetRules: readonly Rule[] = [
  {
    says: "the widget loads nothing of the workspace but flow's main entry",
    check: (tree) =>
      tree
        .sources(widget)
        .flatMap((module) => tree.edges(module))
        .filter(isRuntime)
        .filter(({ to }) => 'external' in to && /^(@partwell\/|partwell$)/.test(to.external))
        .filter(({ to }) => 'external' in to && to.external !== '@partwell/flow')
        .map(at),
  },
  {
    says: 'the loader imports the UI and the client only dynamically',
    check: (tree) =>
      tree
        .sources(`${widget}/loader`)
        .flatMap((module) => [...tree.reach(module, (edge) => edge.import.kind === 'static').values()])
        .filter((way) => /\/src\/(ui|client)\//.test(way.at(-1) ?? ''))
        .map((way) => way.join(' → ')),
  },
  onlyIn('the widget loads no library for requests', {
    folder: widget,
    dependency: /^(ky|axios|ofetch|wretch)$/,
    places: /^$/,
  }),
  {
    says: 'in the widget only client/ talks to the network, but for the one session request and the import of the loader',
    check: (tree) => {
      const talkers = tree
        .sources(widget)
        .filter(({ path }) => !path.startsWith(`${widget}/client/`) && path !== importer)
        .filter(({ globals }) => globals.some(({ name }) => network.test(name)))
        .map(({ path }) => path);
      const [, ...moreInLoader] = talkers.filter(inLoader);
      return [...talkers.filter((path) => !inLoader(path)), ...moreInLoader].map(
        (path) => `${path}: talks to the network`,
      );
    },
  },
  {
    says: "in the widget only the loader, the npm entry and dialog/ touch the host page's document and window",
    check: (tree) =>
      tree
        .sources(widget)
        .filter(({ path }) => !inLoader(path) && !inSdk(path) && !/\/src\/(ui\/)?dialog\//.test(path))
        .flatMap(({ path, globals }) =>
          globals
            .filter(({ name }) => host.test(name))
            .map(({ name, line }) => `${path}:${line}: uses ${name}`),
        ),
  },
];
