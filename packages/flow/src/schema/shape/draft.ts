import { isObject } from '../document/loose.ts';
import type { Path } from '../problem.ts';

const GONE = Symbol('gone');

/** A copy of a document that is repaired step by step and still knows where each part stood in the document. */
export class Draft {
  readonly #root: { value: unknown };
  /** Where a part of a container stood, if it stood elsewhere. */
  readonly #before: WeakMap<object, Map<string | number, string | number>>;
  readonly #removed: Set<string>;
  readonly #names = new Map<object, { given: Map<string, string>; taken: Set<string> }>();

  constructor(document: unknown, from?: Draft) {
    this.#before = new WeakMap();
    this.#removed = new Set(from ? from.#removed : []);
    this.#root = { value: this.#copy(document, from) };
  }

  get value(): unknown {
    return this.#root.value;
  }

  /** The path in the document of a path in the draft. */
  original(path: Path): Path {
    let at = this.value;
    return path.map((part) => {
      const before = isContainer(at) ? this.#before.get(at)?.get(part) : undefined;
      at = isContainer(at) && Object.hasOwn(at, part) ? Reflect.get(at, part) : undefined;
      return before ?? part;
    });
  }

  /** Whether something was removed at or inside a place: what is said of it may only follow from that. */
  isTorn(path: Path): boolean {
    return this.#removed.has(JSON.stringify(this.original(path)));
  }

  get(path: Path): unknown {
    return path.reduce<unknown>(
      (at, part) => (isContainer(at) && Object.hasOwn(at, part) ? Reflect.get(at, part) : undefined),
      this.value,
    );
  }

  replace(path: Path, value: unknown): boolean {
    const container = this.get(path.slice(0, -1));
    const last = path.at(-1);
    if (last === undefined) this.#root.value = value;
    return last === undefined || (isContainer(container) && Reflect.set(container, last, value));
  }

  /** Marks a property to be renamed by `settleNames`; refused where the name is taken. */
  rename(path: Path, name: string): boolean {
    const container = this.get(path.slice(0, -1));
    const last = path.at(-1);
    if (!isObject(container) || typeof last !== 'string' || Object.hasOwn(container, name)) return false;
    const names = this.#names.get(container) ?? { given: new Map(), taken: new Set() };
    if (names.taken.has(name)) return false;
    names.taken.add(name);
    names.given.set(last, name);
    this.#names.set(container, names);
    return true;
  }

  /** Renames what was marked. The order of the properties stays. */
  settleNames(): void {
    for (const [container, names] of this.#names) {
      const entries = Object.entries(container);
      const before = new Map(this.#before.get(container));
      for (const [key] of entries) Reflect.deleteProperty(container, key);
      for (const [key, value] of entries) {
        const name = names.given.get(key) ?? key;
        if (name !== key) before.set(name, before.get(key) ?? key);
        Reflect.set(container, name, value);
      }
      this.#before.set(container, before);
    }
    this.#names.clear();
  }

  /** Marks a part to be left out; paths stay as they are until `settle`. */
  remove(path: Path): void {
    const original = this.original(path);
    for (let length = 0; length <= original.length; length++) {
      this.#removed.add(JSON.stringify(original.slice(0, length)));
    }
    this.replace(path, GONE);
  }

  /** Leaves out what was removed. */
  settle(): void {
    this.#root.value = this.#settled(this.value);
  }

  #settled(value: unknown): unknown {
    if (value === GONE) return undefined;
    if (Array.isArray(value)) return this.#settledList(value);
    if (!isObject(value)) return value;
    for (const [key, inner] of Object.entries(value)) {
      if (inner === GONE) Reflect.deleteProperty(value, key);
      else Reflect.set(value, key, this.#settled(inner));
    }
    return value;
  }

  #settledList(list: readonly unknown[]): unknown[] {
    const before = this.#before.get(list);
    const stood = new Map<string | number, string | number>();
    const kept: unknown[] = [];
    list.forEach((each, index) => {
      if (each === GONE) return;
      const original = before?.get(index) ?? index;
      if (original !== kept.length) stood.set(kept.length, original);
      kept.push(this.#settled(each));
    });
    this.#before.set(kept, stood);
    return kept;
  }

  #copy(value: unknown, from: Draft | undefined): unknown {
    if (!isContainer(value)) return value;
    const copy = Array.isArray(value)
      ? value.map((each) => this.#copy(each, from))
      : Object.fromEntries(Object.entries(value).map(([key, each]) => [key, this.#copy(each, from)]));
    const before = from ? from.#before.get(value) : undefined;
    if (before) this.#before.set(copy, new Map(before));
    return copy;
  }
}

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;
