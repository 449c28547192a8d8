import { type Edge, packageName, type Tree } from '../tree/tree.ts';
import { at, isRuntime, type Rule } from './rule.ts';

/** Who may use whom in what is shipped, by folder. Tests may use more, but never a leaf. */
const mayUse: Record<string, readonly string[]> = {
  'packages/flow': [],
  'packages/node': [],
  'packages/widget': ['@partwell/flow'],
  'packages/react': ['@partwell/widget'],
  'packages/api': ['@partwell/flow'],
  'packages/cli': ['@partwell/api', '@partwell/flow', '@partwell/node'],
  'examples/demo-saas': ['@partwell/node'],
  'examples/mount': ['@partwell/api', '@partwell/node'],
  'examples/tokens': ['@partwell/flow'],
  'examples/embedding': ['@partwell/widget', '@partwell/react'],
};
const leaves =
  /^(partwell|@partwell\/(cli|e2e|checks|dev|studio|demo-saas|embedding-examples|mount-examples|token-examples))$/;

const all = (tree: Tree): Edge[] => [...tree.modules.values()].flatMap((module) => tree.edges(module));
const ours = (tree: Tree, specifier: string) =>
  tree.packages.find(({ name }) => name === packageName(specifier));

/** What holds across packages. */
export const workspaceRules: readonly Rule[] = [
  {
    says: 'a relative import stays in its package',
    check: (tree) =>
      all(tree)
        .filter(
          ({ from, to }) =>
            'module' in to && !to.module.startsWith(`${tree.packageOf(from.path)?.folder ?? ''}/`),
        )
        .map(at),
  },
  {
    says: 'another package is imported by an entry it offers, never by a deep path',
    check: (tree) =>
      all(tree)
        .filter(({ to }) => {
          const target = 'external' in to ? ours(tree, to.external) : undefined;
          if (!target || !('external' in to)) return false;
          return !target.exports.includes(`.${to.external.slice(target.name.length)}`);
        })
        .map(at),
  },
  {
    says: 'nothing imports the command line, the specs, the checks or the tooling',
    check: (tree) =>
      all(tree)
        .filter(({ to }) => 'external' in to && leaves.test(packageName(to.external)))
        .map(at),
  },
  {
    says: 'packages depend on each other only in the direction that is drawn',
    check: (tree) =>
      all(tree)
        .filter(({ from, to }) => {
          const allowed = mayUse[tree.packageOf(from.path)?.folder ?? ''];
          if (from.isTest || !allowed || !('external' in to) || !ours(tree, to.external)) return false;
          return !allowed.includes(packageName(to.external));
        })
        .map(at),
  },
  {
    says: 'modules do not load each other in a circle',
    check: (tree) => {
      const circles = new Map<string, string>();
      for (const module of tree.modules.values()) {
        for (const edge of tree.edges(module).filter(isRuntime)) {
          const next = 'module' in edge.to ? tree.modules.get(edge.to.module) : undefined;
          const back = next && tree.reach(next, isRuntime).get(module.path);
          if (back) circles.set([...back].sort().join(), [module.path, ...back].join(' → '));
        }
      }
      return [...circles.values()];
    },
  },
];
