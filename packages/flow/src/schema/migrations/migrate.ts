import type { LooseObject } from '../document/loose.ts';
import { found } from '../found.ts';
import type { Finding } from '../problem.ts';

/**
 * Turns a document of one version into the next. The document need not be valid. A part that is moved is
 * moved as it is, so that problems in it are still shown where it was written.
 */
export type Migration = (document: LooseObject) => LooseObject;

/** Migrations by the version they start from. */
export type Migrations = Readonly<Record<number, Migration>>;

export type Migrated =
  | { readonly ok: true; readonly document: LooseObject; readonly finding?: Finding }
  /** Nothing more can be said of the document. */
  | { readonly ok: false; readonly finding: Finding };

/**
 * Walks a document to the current version. One that does not say its version, or says it wrongly, is taken
 * for a current one, so that the rest of it can be checked too.
 */
export function migrate(document: LooseObject, migrations: Migrations, current: number): Migrated {
  const version = document.schemaVersion;
  if (version === undefined) {
    return {
      ok: true,
      document: { ...document, schemaVersion: current },
      finding: {
        code: 'schema_version_missing',
        path: ['schemaVersion'],
        message: `\`schemaVersion\` is missing; add "schemaVersion": ${current}.`,
        fix: `"schemaVersion": ${current}`,
      },
    };
  }
  if (typeof version === 'number' && Number.isInteger(version) && version > current) {
    return {
      ok: false,
      finding: {
        code: 'schema_version_newer',
        path: ['schemaVersion'],
        message: `This document was written for a newer Partwell: its \`schemaVersion\` is ${version}, and this Partwell knows ${current}. Update Partwell to use it.`,
      },
    };
  }
  const steps = typeof version === 'number' ? stepsFrom(version, migrations, current) : undefined;
  if (!steps) {
    return {
      ok: true,
      document: { ...document, schemaVersion: current },
      finding: {
        code: 'schema_version_unknown',
        path: ['schemaVersion'],
        message: `\`schemaVersion\` is the number ${current}; this is ${found(version)}.`,
        fix: String(current),
      },
    };
  }
  const migrated = steps.reduce((before, step) => step(before), document);
  return { ok: true, document: { ...migrated, schemaVersion: current } };
}

/** Every step on the way, or nothing where one is missing. */
function stepsFrom(version: number, migrations: Migrations, current: number): Migration[] | undefined {
  const steps: Migration[] = [];
  for (let at = version; at !== current; at++) {
    const step = Object.hasOwn(migrations, at) ? migrations[at] : undefined;
    if (!step) return undefined;
    steps.push(step);
  }
  return steps;
}
