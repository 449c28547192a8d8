import { isDeepStrictEqual } from 'node:util';
import type { ActionLine, Asked, Evidence } from './evidence.ts';

/**
 * Holds the evidence of a fault run against the invariants:
 * I1 every acknowledged accept or cancel is in the ledger exactly once;
 * I2 every unacknowledged one is there at most once, and has settled;
 * I3 ledger ⊆ actions ⊆ eligible;
 * I4 every acknowledged outcome has its outbox row, and it has arrived.
 * @returns one line a violation, beginning with the invariant; empty when all hold.
 */
export function violations(evidence: Evidence): string[] {
  return [...acknowledged(evidence), ...unacknowledged(evidence), ...subsets(evidence), ...told(evidence)];
}

const actionsFor = (asked: Asked, actions: readonly ActionLine[]): ActionLine[] =>
  actions.filter((action) => action.session === asked.session && action.type === asked.type);

function acknowledged({ asked, actions, ledger }: Evidence): string[] {
  return asked
    .filter((one) => one.acknowledged)
    .flatMap((one) => {
      const action = actionsFor(one, actions).find(({ reference }) => reference === one.reference);
      if (!action) return [`I1 ${one.type} of ${one.session} was acknowledged and has no action`];
      const lines = ledger.filter((line) => line.action === action.id);
      if (lines.length !== 1)
        return [`I1 ${action.id} was acknowledged and is in the ledger ${lines.length} times`];
      return isDeepStrictEqual(lines[0]?.command, action.command) && action.choice === one.choice
        ? []
        : [`I1 ${action.id} was carried out as something else than was chosen`];
    });
}

function unacknowledged({ actions, ledger, asked }: Evidence): string[] {
  const unsettled = actions
    .filter(({ status }) => status === 'pending' || status === 'stuck')
    .map(({ id, status }) => `I2 ${id} is still ${status}`);
  const twice = actions
    .filter(({ id }) => ledger.filter((line) => line.action === id).length > 1)
    .map(({ id }) => `I2 ${id} is in the ledger more than once`);
  // Whatever the ids: one wish of one session changes a subscription once.
  const again = asked.flatMap((one) => {
    const ids = new Set(actionsFor(one, actions).map(({ id }) => id));
    const lines = ledger.filter((line) => ids.has(line.action));
    return lines.length > 1
      ? [`I2 ${one.type} of ${one.session} changed the subscription ${lines.length} times`]
      : [];
  });
  const astray = actions
    .filter(({ status }) => status === 'applied')
    .filter(({ id }) => !ledger.some((line) => line.action === id))
    .map(({ id }) => `I2 ${id} is called applied and is not in the ledger`);
  const denied = actions
    .filter(({ status }) => status === 'refused')
    .filter(({ id }) => ledger.some((line) => line.action === id))
    .map(({ id }) => `I2 ${id} is called refused and is in the ledger`);
  return [...unsettled, ...twice, ...again, ...astray, ...denied];
}

function subsets({ actions, ledger, eligible, asked }: Evidence): string[] {
  const unasked = ledger
    .filter(({ action }) => !actions.some(({ id }) => id === action))
    .map(({ action }) => `I3 ${action} is in the ledger and nobody wrote it as an action`);
  const uninvited = actions
    .filter((action) => !asked.some((one) => one.session === action.session && one.type === action.type))
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

function told({ asked, actions, outbox, arrived }: Evidence): string[] {
  return asked
    .filter((one) => one.acknowledged)
    .flatMap((one) => {
      const action = actionsFor(one, actions).find(({ reference }) => reference === one.reference);
      if (!action) return [];
      const type = one.type === 'cancel' ? 'subscription.canceled' : 'offer.accepted';
      const rows = outbox.filter((row) => row.action === action.id && row.type === type);
      if (rows.length !== 1) return [`I4 ${action.id} has ${rows.length} outbox rows`];
      return rows.every(({ id }) => arrived.has(id)) ? [] : [`I4 the webhook of ${action.id} never arrived`];
    });
}
