import type { Import, Module } from './module.ts';

/** A workspace package: its folder, its name and the names its `exports` offer (`.`, `./schema`). */
export type Package = { folder: string; name: string; exports: readonly string[] };

/** An import with the file or package it leads to. */
export type Edge = { from: Module; import: Import; to: { module: string } | { external: string } };

/** All modules of the workspace and where their imports lead. */
export class Tree {
  readonly packages: readonly Package[];
  readonly modules: ReadonlyMap<string, Module>;

  constructor(packages: readonly Package[], modules: Iterable<Module>) {
    this.packages = packages;
    this.modules = new Map([...modules].map((module) => [module.path, module]));
  }

  /** The package whose folder holds a file. */
  packageOf(path: string): Package | undefined {
    return this.packages.find(({ folder }) => path.startsWith(`${folder}/`));
  }

  /** Modules of a folder, tests left out. */
  sources(folder: string): Module[] {
    return [...this.modules.values()].filter(
      (module) => !module.isTest && module.path.startsWith(`${folder}/`),
    );
  }

  edges(module: Module): Edge[] {
    return module.imports.map((entry) => ({ from: module, import: entry, to: this.#resolve(module, entry) }));
  }

  /** Everything that loads when a module does, with the way there; `follow` picks the edges. */
  reach(start: Module, follow: (edge: Edge) => boolean): Map<string, string[]> {
    const ways = new Map<string, string[]>([[start.path, [start.path]]]);
    const queue = [start];
    for (let module = queue.shift(); module; module = queue.shift()) {
      for (const edge of this.edges(module).filter(follow)) {
        const target = 'module' in edge.to ? edge.to.module : edge.to.external;
        if (ways.has(target)) continue;
        ways.set(target, [...(ways.get(module.path) ?? []), target]);
        const next = this.modules.get(target);
        if (next) queue.push(next);
      }
    }
    return ways;
  }

  #resolve(from: Module, { specifier }: Import): Edge['to'] {
    const plain = specifier.replace(/\?.*$/, '');
    if (!plain.startsWith('.')) return { external: plain };
    const parts = from.path.split('/').slice(0, -1);
    for (const part of plain.split('/')) {
      if (part === '..') parts.pop();
      else if (part !== '.') parts.push(part);
    }
    const base = parts.join('/');
    const candidates = [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`];
    return { module: candidates.find((path) => this.modules.has(path)) ?? base };
  }
}

/** The package part of a specifier: `@scope/name/sub` → `@scope/name`. */
export function packageName(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
