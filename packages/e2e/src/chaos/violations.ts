import { isDeepStrictEqual } from 'node:util';
import type { ActionLine, Asked, Evidence } from './evidence.ts';

/**
 * Holds the evidence of a fault run against the invariants:
 * I1 every acknowledged accept or cancel is in the ledger exactly once;
 * I2 every unacknowledged one is there at most once, and has settled;
 * I3 ledger ⊆ actions ⊆ eligible;
 * I4 every acknowledged outcome has its outbox row, and it has arrived; nothing is told before it is so;
 * I5 nobody who asks to cancel is told no, or is told nothing by servers that are up.
 * @returns one line a violation, beginning with the invariant; empty when all hold.
 */
export function violations(evidence: Evidence): string[] {
  const index: Index = {
    actionsOf: Map.groupBy(evidence.actions, wishOf),
    linesOf: Map.groupBy(evidence.ledger, ({ action }) => action),
    rowsOf: Map.groupBy(evidence.outbox, ({ action, type }) => `${action} ${type}`),
    wishes: new Set(evidence.asked.map(wishOf)),
  };
  return [acknowledged, unacknowledged, subsets, told, held].flatMap((check) => check(evidence, index));
}

/**
 * What is still to be settled or delivered may be so a moment later; everything else is as wrong now as it will ever be.
 *
 * @param violation one line of `violations`.
 */
export const timeMayMend = (violation: string): boolean =>
  / is still pending$| never arrived$/.test(violation);

/** The evidence by what it is looked up for: a long run has tens of thousands of lines. */
interface Index {
  readonly actionsOf: ReadonlyMap<string, readonly ActionLine[]>;
  readonly linesOf: ReadonlyMap<string, Evidence['ledger']>;
  readonly rowsOf: ReadonlyMap<string, Evidence['outbox']>;
  readonly wishes: ReadonlySet<string>;
}

/** One session asks for each of the two once, however often it asks. */
const wishOf = ({ session, type }: Pick<Asked, 'session' | 'type'>): string => `${session} ${type}`;

const actionBehind = (asked: Asked, { actionsOf }: Index): ActionLine | undefined =>
  actionsOf.get(wishOf(asked))?.find(({ reference }) => reference === asked.reference);

function acknowledged({ asked }: Evidence, index: Index): string[] {
  return asked
    .filter((one) => one.acknowledged)
    .flatMap((one) => {
      const action = actionBehind(one, index);
      if (!action) return [`I1 ${one.type} of ${one.session} was acknowledged and has no action`];
      const lines = index.linesOf.get(action.id) ?? [];
      if (lines.length !== 1)
        return [`I1 ${action.id} was acknowledged and is in the ledger ${lines.length} times`];
      return isDeepStrictEqual(lines[0]?.command, action.command) && action.choice === one.choice
        ? []
        : [`I1 ${action.id} was carried out as something else than was chosen`];
    });
}

function unacknowledged({ actions, asked }: Evidence, { actionsOf, linesOf }: Index): string[] {
  const times = (id: string) => linesOf.get(id)?.length ?? 0;
  const ofEach = actions.flatMap(({ id, status }) => {
    if (status === 'pending' || status === 'stuck') return [`I2 ${id} is still ${status}`];
    if (times(id) > 1) return [`I2 ${id} is in the ledger more than once`];
    if (status === 'applied' && times(id) === 0)
      return [`I2 ${id} is called applied and is not in the ledger`];
    return status === 'refused' && times(id) > 0 ? [`I2 ${id} is called refused and is in the ledger`] : [];
  });
  // Whatever the ids: one wish of one session changes a subscription once.
  const again = asked.flatMap((one) => {
    const ids = actionsOf.get(wishOf(one))?.map(({ id }) => id) ?? [];
    const lines = ids.reduce((sum, id) => sum + times(id), 0);
    return lines > 1 ? [`I2 ${one.type} of ${one.session} changed the subscription ${lines} times`] : [];
  });
  return [...ofEach, ...again];
}

function subsets({ actions, ledger, eligible }: Evidence, { wishes }: Index): string[] {
  const written = new Set(actions.map(({ id }) => id));
  const unasked = ledger
    .filter(({ action }) => !written.has(action))
    .map(({ action }) => `I3 ${action} is in the ledger and nobody wrote it as an action`);
  const uninvited = actions
    .filter((action) => !wishes.has(wishOf(action)))
    .map(({ id }) => `I3 ${id} was asked for by nobody`);
  const unallowed = actions
    .filter(({ type }) => type === 'accept')
    .filter(({ session, offer, choice, command }) => {
      const allowed = eligible.get(session)?.[offer ?? '']?.[choice ?? ''];
      return !isDeepStrictEqual(allowed, command);
    })
    .map(({ id }) => `I3 ${id} is not what its customer may be given`);
  return [...unasked, ...uninvited, ...unallowed];
}

function told({ asked, arrived, toldEarly }: Evidence, index: Index): string[] {
  const early = toldEarly.map((id) => `I4 the host was told of ${id} before it was carried out`);
  const missing = asked
    .filter((one) => one.acknowledged)
    .flatMap((one) => {
      const action = actionBehind(one, index);
      if (!action) return [];
      const type = one.type === 'cancel' ? 'subscription.canceled' : 'offer.accepted';
      const rows = index.rowsOf.get(`${action.id} ${type}`) ?? [];
      if (rows.length !== 1) return [`I4 ${action.id} has ${rows.length} outbox rows`];
      return rows.every(({ id }) => arrived.has(id)) ? [] : [`I4 the webhook of ${action.id} never arrived`];
    });
  return [...early, ...missing];
}

function held({ asked, unanswered }: Evidence): string[] {
  const refusals = asked
    .filter(({ type, refused }) => type === 'cancel' && refused !== null)
    .map(({ session, refused }) => `I5 ${session} asked to cancel and was told ${refused}`);
  const silences = unanswered.map(
    (session) => `I5 ${session} asked to cancel to the end and was told nothing`,
  );
  return [...refusals, ...silences];
}
