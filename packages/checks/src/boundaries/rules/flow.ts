import { packageName } from '../tree/tree.ts';
import { onlyIn } from './only-in.ts';
import { at, isRuntime, type Rule } from './rule.ts';

const flow = 'packages/flow/src';
const heavy = /^(zod|@growthbook\/growthbook|intl-messageformat)$/;
const impure =
  /^(Date\.now|Math\.random|performance(\..*)?|crypto(\..*)?|process(\..*)?|fetch|document|window|navigator\..*|setTimeout|setInterval|localStorage)$/;

/** What the rules of fair leaving look at. */
const mayBeKnown = /^packages\/flow\/src\/(fairness|schema|locales|machine|eligibility|text)\//;
const isFairness = /^packages\/flow\/src\/fairness\//;
/** What the rest of flow may take from there: the words a law gives, the room it leaves, and whose law it is. */
const isGiven = /^packages\/flow\/src\/fairness\/(statutory-texts|before-commit|profiles\/profile-for)\.ts$/;

/** The shared model is pure, and its main entry is light enough for a browser. */
export const flowRules: readonly Rule[] = [
  onlyIn('flow loads zod only in schema/ and in the schema of an offer', {
    folder: flow,
    dependency: /^zod$/,
    places: /^packages\/flow\/src\/(schema\/|offers\/[^/]+\/schema\.ts$)/,
  }),
  onlyIn('flow loads the evaluator only in eligibility/', {
    folder: flow,
    dependency: /^@growthbook\/growthbook$/,
    places: /^packages\/flow\/src\/eligibility\//,
  }),
  onlyIn('flow loads the message formatter only in text/', {
    folder: flow,
    dependency: /^intl-messageformat$/,
    places: /^packages\/flow\/src\/text\//,
  }),
  {
    says: "flow's fairness/ knows schemas, locales, machine, eligibility and texts; the rest of flow knows only the words of laws",
    check: (tree) => [
      ...tree
        .sources(`${flow}/fairness`)
        .flatMap((module) => tree.edges(module))
        .filter(({ to }) => 'module' in to && !mayBeKnown.test(to.module))
        .map(at),
      ...tree
        .sources(flow)
        .filter(({ path }) => !path.startsWith(`${flow}/fairness/`))
        .flatMap((module) => tree.edges(module))
        .filter(({ to }) => 'module' in to && isFairness.test(to.module) && !isGiven.test(to.module))
        .map(at),
    ],
  },
  {
    says: "flow's main entry reaches neither zod, nor the evaluator, nor the formatter",
    check: (tree) => {
      const entry = tree.modules.get(`${flow}/index.ts`);
      if (!entry) return [];
      return [...tree.reach(entry, isRuntime)]
        .filter(([target]) => heavy.test(packageName(target)))
        .map(([target, way]) => `${flow}/index.ts reaches ${target}: ${way.join(' → ')}`);
    },
  },
  {
    says: 'flow is pure: no clock, no randomness, no input or output',
    check: (tree) =>
      tree.sources(flow).flatMap((module) => [
        ...module.globals
          .filter(({ name }) => impure.test(name))
          .map(({ name, line }) => `${module.path}:${line}: uses ${name}`),
        ...tree
          .edges(module)
          .filter(isRuntime)
          .filter(({ to }) => 'external' in to && to.external.startsWith('node:'))
          .map(at),
      ]),
  },
];
