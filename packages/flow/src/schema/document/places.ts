import type { Node } from 'jsonc-parser';
import type { Path } from '../problem.ts';

/** Where the values of a document stand in its text. Keyed by identity, so that a value that was moved keeps its place. */
export class Places {
  /** The whole; a document need not be an object. */
  root: Node | undefined;
  readonly #nodes = new WeakMap<object, Node>();
  readonly #properties = new WeakMap<Node, Map<string, Node>>();

  set(value: object, node: Node): void {
    this.#nodes.set(value, node);
  }

  /** The last property of a name is the one that counts. */
  setProperties(node: Node, properties: Map<string, Node>): void {
    this.#properties.set(node, properties);
  }

  /** `to` stands where `from` stood. */
  move(from: unknown, to: unknown): void {
    const node = isContainer(from) ? this.#nodes.get(from) : undefined;
    if (node && isContainer(to) && !this.#nodes.has(to)) this.#nodes.set(to, node);
  }

  /** The node at a path, or the nearest one around it; `exact` says which. */
  find(root: unknown, path: Path): { readonly node: Node; readonly exact: boolean } | undefined {
    let value = root;
    let node = isContainer(root) ? this.#nodes.get(root) : this.root;
    let exact = true;
    for (const part of path) {
      const inner = node && exact ? this.#child(node, part) : undefined;
      value = isContainer(value) && Object.hasOwn(value, part) ? Reflect.get(value, part) : undefined;
      const own = isContainer(value) ? this.#nodes.get(value) : undefined;
      if (own) {
        node = own;
        exact = true;
      } else if (inner) {
        node = inner;
      } else {
        exact = false;
      }
    }
    return node && { node, exact };
  }

  #child(node: Node, part: string | number): Node | undefined {
    if (node.type === 'array') return typeof part === 'number' ? node.children?.[part] : undefined;
    return this.#properties.get(node)?.get(String(part))?.children?.[1];
  }
}

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;
