import { type Mode, modes } from '@partwell/flow/schema';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { ExecutorSetting, Owner } from '../ports/records.ts';
import type { SecretBox } from '../ports/secret-box.ts';
import type { Storage } from '../ports/storage.ts';
import type { PublishableKeyFound, Workspace, Workspaces } from '../ports/workspaces.ts';
import { hashKey } from '../tokens/hash-key.ts';
import { type ConfiguredWorkspace, configuredWorkspace } from './configured-workspace.ts';
import { type Directory, directoryOf, type KnownKey } from './directory.ts';
import { noteUse } from './note-use.ts';
import { remembered } from './remembered.ts';

/** With the time it takes to read, what is changed in another process holds here within two seconds. */
const AGE_MILLIS = 1000;

/** Of the keys that were revoked: as many are still told so. */
const REVOKED_KEYS = 200;

export interface StoredWorkspacePorts {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly secretBox: SecretBox;
  readonly log: Log;
}

export interface StoredWorkspace extends Workspaces {
  /** Who carries out in a mode, as said over the API; as last known, where the database is away. */
  executorOf(owner: Owner): Promise<ExecutorSetting | undefined>;
  /** The same without asking the database: as it was when it was last asked. */
  lastExecutorOf(owner: Owner): ExecutorSetting | undefined;
}

/**
 * One workspace in both modes: the one mode that the environment describes, with the keys and origins of the database
 * beside its own, and the other mode as far as the database describes it. Keys and origins of the
 * environment always work; sessions begin in a mode that somebody carries out in.
 */
export const storedWorkspace = (
  options: ConfiguredWorkspace,
  ports: StoredWorkspacePorts,
  monotonicMillis?: () => number,
): StoredWorkspace => {
  const { storage, clock } = ports;
  const configured = configuredWorkspace(options);
  const { id, mode: ownMode } = options.workspace;
  const used = noteUse(ports);
  const said = new Set<string>();
  /** Said once: it is found again each second. */
  const unreadable = (key: string): void => {
    if (!said.has(key)) ports.log.error('key.secret_unreadable', { key });
    said.add(key);
  };
  const directory = remembered(
    async () => {
      const [keys, settings] = [
        await storage.keys.ofWorkspace(id, REVOKED_KEYS),
        await storage.modes.ofWorkspace(id),
      ];
      return directoryOf(keys, settings, { secretBox: ports.secretBox, unreadable });
    },
    AGE_MILLIS,
    monotonicMillis,
  );
  const now = () => clock.now().toISOString();

  /** What is not worth refusing anybody for while the database is away. */
  const asFarAsKnown = (): Promise<Directory | undefined> =>
    directory.current().catch(() => directory.last());

  const originsOf = (mode: Mode, known: Directory | undefined): readonly string[] | undefined => {
    const all = [
      ...(known?.origins.get(mode) ?? []),
      ...((mode === ownMode ? options.origins : undefined) ?? []),
    ];
    return all.length > 0 ? all : undefined;
  };

  const workspaceIn = (mode: Mode, known: Directory): Workspace => {
    const at = now();
    const signing = known.signing.filter(
      ({ record, until }) => record.mode === mode && (until === null || until > at),
    );
    const isOwn = mode === ownMode;
    const keyOf = new Map(signing.map(({ kid, record }) => [kid, record.id]));
    return {
      id,
      mode,
      customerKeys: new Map([
        ...signing.map(({ kid, secret }) => [kid, secret] as const),
        ...(isOwn ? options.workspace.customerKeys : []),
      ]),
      signedWith: (kid) => {
        const key = keyOf.get(kid);
        if (key !== undefined) used(key);
      },
      endpoints: isOwn ? options.workspace.endpoints : [],
      hasConfiguredExecutor: isOwn && options.workspace.hasConfiguredExecutor === true,
      origins: originsOf(mode, known),
      configuredOrigins: (isOwn ? options.origins : undefined) ?? [],
    };
  };

  /** Somebody carries out in it: where nobody does, nothing could be promised, and the page's own cancel is better. */
  const isOpen = (mode: Mode, known: Directory | undefined): boolean =>
    (mode === ownMode && options.workspace.hasConfiguredExecutor !== false) ||
    known?.executors.has(mode) === true;

  const opened = (mode: Mode, known: Directory): PublishableKeyFound => {
    const workspace = workspaceIn(mode, known);
    return isOpen(mode, known) ? { ok: true, workspace } : { ok: false, code: 'mode_not_served', workspace };
  };

  /** Why a key of the database opens nothing; undefined for one that does. */
  const whyEnded = ({ record, until }: KnownKey): 'key_revoked' | 'key_expired' | undefined => {
    if (record.revokedAt !== null) return 'key_revoked';
    return until !== null && until <= now() ? 'key_expired' : undefined;
  };

  const executorIn = ({ workspace, mode }: Owner, known: Directory | undefined) =>
    workspace === id ? known?.executors.get(mode) : undefined;

  return {
    byPublishableKey: async (key) => {
      const known = await directory.current();
      if (key === options.publishableKey) return opened(ownMode, known);
      const found = known.byHash.get(hashKey(key));
      if (found?.record.kind !== 'publishable') return { ok: false, code: 'key_unknown' };
      const why = whyEnded(found);
      if (why) return { ok: false, code: why };
      const { mode } = found.record;
      if (isOpen(mode, known)) used(found.record.id);
      return opened(mode, known);
    },

    bySecretKey: async (key) => {
      const own = await configured.bySecretKey(key);
      const known = await directory.current();
      if (own.ok) return { ...own, workspace: workspaceIn(ownMode, known) };
      const found = known.byHash.get(hashKey(key));
      if (found?.record.kind !== 'secret' || found.record.role === null) return own;
      const why = whyEnded(found);
      if (why) return { ok: false, code: why };
      const { id: actor, role, mode } = found.record;
      used(actor);
      return { ok: true, workspace: workspaceIn(mode, known), actor, role };
    },

    endpointsOf: configured.endpointsOf,

    served: async () => {
      const known = await directory.current();
      return modes
        .filter((mode) => mode === ownMode || isOpen(mode, known) || known.closed.has(mode))
        .map((mode) => ({ workspace: id, mode }));
    },

    allowsOrigin: async (origin, mode) => {
      const known = await asFarAsKnown();
      // A page that may not ask would not learn why nobody is served.
      const open = modes.filter((each) => each === ownMode || isOpen(each, known));
      const asked = mode === undefined ? open : [mode];
      return asked.some((each) => originsOf(each, known)?.includes(origin) ?? true);
    },

    changed: directory.forget,
    executorOf: async (owner) => executorIn(owner, await asFarAsKnown()),
    lastExecutorOf: (owner) => executorIn(owner, directory.last()),
  };
};
