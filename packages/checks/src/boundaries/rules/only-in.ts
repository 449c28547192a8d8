import { packageName } from '../tree/tree.ts';
import { at, isRuntime, type Rule } from './rule.ts';

/** A dependency that only some places of a package may load. */
export function onlyIn(
  says: string,
  { folder, dependency, places }: { folder: string; dependency: RegExp; places: RegExp },
): Rule {
  return {
    says,
    check: (tree) =>
      tree
        .sources(folder)
        .filter((module) => !places.test(module.path))
        .flatMap((module) => tree.edges(module))
        .filter(isRuntime)
        .filter(({ to }) => 'external' in to && dependency.test(packageName(to.external)))
        .map(at),
  };
}
