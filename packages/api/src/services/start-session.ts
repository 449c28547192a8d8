import { factsFor, isCanceled, leavable, selectFlow, timeZoneName } from '@partwell/flow/eligibility';
import type { CustomerFacts, SessionView } from '@partwell/flow/schema';
import type { ActiveFlow } from '../flows/active-flow.ts';
import { canonicalJson } from '../flows/canonical-json.ts';
import type { ActionRecord, Owner, SessionRecord } from '../ports/records.ts';
import type { Records } from '../ports/storage.ts';
import type { Workspace } from '../ports/workspaces.ts';
import { together } from '../together.ts';
import { SKEW_SECONDS } from '../tokens/read-signed-token.ts';
import { type TokenProblem, verifyCustomerToken } from '../tokens/verify-customer-token.ts';
import { subscriptionKey, tokenKey } from './alone-with.ts';
import type { Context } from './context.ts';
import type { Accepted } from './cooldown.ts';
import { endSession } from './end-session.ts';
import { erasedOf } from './erasure/erased-of.ts';
import type { Serving } from './flows/active-flows.ts';
import { insteadOfFlow, insteadView } from './instead-of-flow.ts';
import { openSession, sayStarted } from './open-session.ts';
import { type PreviewStarted, startPreview } from './preview/start-preview.ts';
import { resolveSession } from './resolve-session.ts';
import { sameTerms } from './same-terms.ts';
import { isUnsettled, sessionView } from './session-view.ts';
import { SESSION_MILLIS, type Shows } from './shown-session.ts';

/** Less than this left is too little to read, decide and cancel in: the subscriber gets a new one. */
const SHORTEST_REST_MILLIS = 3600 * 1000;

export interface StartSession {
  readonly workspace: Workspace;
  readonly token: string;
  readonly prepare: boolean;
  /** IANA name from the browser; anything else counts as UTC. */
  readonly timeZone: string | undefined;
  /** Which of the token's subscriptions; the one it puts first where nothing is said. */
  readonly subscription: string | undefined;
  /** What the page can draw beyond the first version. */
  readonly shows: Shows;
  /** Preview token, where a draft is to be shown. */
  readonly preview: string | undefined;
}

export type SessionStarted =
  | { readonly ok: true; readonly resumed: boolean; readonly view: SessionView }
  | {
      readonly ok: false;
      readonly code:
        | TokenProblem
        | 'token_reused'
        | 'subscription_unknown'
        | 'no_flow'
        | 'role_may_not_cancel';
      readonly detail?: string;
    }
  | Extract<PreviewStarted, { ok: false }>;

/**
 * Verifies the customer token, then resumes the session it belongs to or makes one.
 *
 * A subscription has at most one session that is open. It is resumed by a new token too, with what was
 * presented in it, unless the new token says something else about the subscription or its plans: prices
 * that are no longer true must not be shown, so the old session ends and a new one is made.
 *
 * Where there is nothing to decide (which subscription is not said, the role may not cancel, it is canceled
 * already) and the page can draw that, it is shown and nothing is written.
 *
 * A token belongs to one session of each subscription it names: a page with three cancel controls needs one token,
 * and a token that is copied opens no more than the page itself could.
 */
export const startSession = async (context: Context, input: StartSession): Promise<SessionStarted> => {
  const { storage, clock } = context.ports;
  const now = clock.now();
  const verdict = await verifyCustomerToken(input.token, input.workspace, now);
  if (!verdict.ok) return verdict;
  const { claims, hash } = verdict;
  const owner: Owner = { workspace: input.workspace.id, mode: input.workspace.mode };
  const { subscription, otherSubscriptions, plans } = claims;
  const customer = { id: claims.sub, ...claims.customer };
  const whole: CustomerFacts = { customer, subscription, otherSubscriptions, plans };
  const facts = factsFor(whole, input.subscription ?? meantSubscription(whole, input.shows));
  if (!facts) return { ok: false, code: 'subscription_unknown' };
  const asked = { facts, isChosen: input.subscription !== undefined, shows: input.shows };
  const timeZone = timeZoneName(facts.customer.timeZone) ?? timeZoneName(input.timeZone) ?? 'UTC';
  if (input.preview !== undefined) {
    const { workspace, preview: token } = input;
    const started = await startPreview(context, { ...asked, workspace, token, timeZone });
    return started.ok ? { ok: true, resumed: true, view: started.view } : started;
  }

  const serving = await context.flows.of(owner);

  const find = async (records: Records) => {
    const { id } = facts.subscription;
    const [seen, last, actions, erased, endpoints] = await together([
      records.tokens.find(owner, claims.jti),
      records.sessions.findOpen(owner, id),
      records.actions.ofSubscription(owner, id),
      erasedOf(context.ports, records, owner, id),
      input.prepare ? [] : records.endpoints.list(owner),
    ]);
    if (seen.some((token) => token.hash !== hash)) return { code: 'token_reused' as const };
    const token = seen.find((each) => each.subscription === id);
    const remember = (session: string) =>
      records.tokens.insert({
        ...owner,
        jti: claims.jti,
        subscription: id,
        hash,
        session,
        expiresAt: new Date((claims.exp + SKEW_SECONDS) * 1000).toISOString(),
      });

    const known = token && (token.session === last?.id ? last : await records.sessions.find(token.session));
    const active = selectFlow(candidates(serving), facts, now.toISOString());
    // Before anything that is there is ended: somebody who may not cancel must not close an owner's dialog.
    const instead = active && insteadOfFlow(active.published.flow, asked);
    if (instead && (!known || instead === 'choose')) {
      return instead === 'barred' && !input.shows.has('barred')
        ? { code: 'role_may_not_cancel' as const }
        : { instead: { kind: instead, flow: active.published.flow } };
    }
    const open = known ?? (await resumable(context, records, last, actions, facts, now));
    if (open) {
      const isNews = !token && saysMore(open.facts, facts);
      const current = isNews ? { ...open, facts } : open;
      const [passages] = await together([
        records.events.passages(open.id),
        !token && remember(open.id),
        isNews && records.sessions.update(open.id, { facts }),
      ]);
      const session = input.prepare ? current : await openSession(context.ports, records, current);
      return { session, actions, passages, resumed: true };
    }

    if (!active) return { code: 'no_flow' as const };
    const isShown = !input.prepare;
    const session = await makeSession(
      context,
      records,
      owner,
      { facts, timeZone, now, isShown, past: [...actions, ...erased] },
      active.published,
      serving,
    );
    await together([
      records.sessions.insert(session),
      remember(session.id),
      isShown && sayStarted(context.ports, records, session, true, endpoints),
    ]);
    return { session, actions, passages: [], resumed: false };
  };
  const found = await storage.transaction(find, {
    alone: [subscriptionKey({ ...owner, subscription: facts.subscription.id }), tokenKey(owner, claims.jti)],
  });
  if ('code' in found) return { ok: false, code: found.code };
  if ('instead' in found) {
    const { kind, flow } = found.instead;
    const view = await insteadView(context, kind, flow, owner, facts, timeZone);
    return { ok: true, resumed: true, view };
  }

  context.ports.onOutbox?.();
  return {
    ok: true,
    resumed: found.resumed,
    view: sessionView(context.ports, found.session, found.actions, serving, found.passages),
  };
};

/**
 * Whether a newer token says something else of the customer: what can be accepted is decided by that. What it says of
 * the subscription is the same, or a new session begins; while something is not settled, what was presented holds.
 */
const saysMore = (before: CustomerFacts, now: CustomerFacts): boolean =>
  sameTerms(before, now) && canonicalJson(before) !== canonicalJson(now);

/** The one the token puts first; the only one that is left where that is canceled and the page can show others. */
const meantSubscription = (facts: CustomerFacts, shows: Shows): string => {
  const [only, ...others] = leavable(facts);
  const isOther = shows.has('subscriptions') && isCanceled(facts.subscription);
  return isOther && only && others.length === 0 ? only.id : facts.subscription.id;
};

/** What `selectFlow` looks at, with the published version it stands for. */
const candidates = ({ flows }: Serving) => flows.map((published) => ({ ...published.flow, published }));

/** The subscription's open session, if it still tells the truth; otherwise it is ended here. */
const resumable = async (
  { ports }: Context,
  records: Records,
  open: SessionRecord | undefined,
  actions: readonly ActionRecord[],
  facts: CustomerFacts,
  now: Date,
): Promise<SessionRecord | undefined> => {
  if (!open) return undefined;
  const unsettled = actions.some((action) => action.session === open.id && isUnsettled(action));
  const rest = unsettled ? 0 : SHORTEST_REST_MILLIS;
  const expired = Date.parse(open.expiresAt) <= now.getTime() + rest;
  const same = sameTerms(open.facts, facts);
  if (!expired && (same || (unsettled && open.customer === facts.customer.id))) return open;
  await endSession(ports, records, open, unsettled ? 'error' : 'abandoned');
  return undefined;
};

interface NewSession {
  readonly facts: CustomerFacts;
  readonly timeZone: string;
  readonly now: Date;
  readonly isShown: boolean;
  readonly past: readonly Accepted[];
}

/** What a session is shown, decided as things are now. */
const makeSession = async (
  { ports }: Context,
  records: Records,
  owner: Owner,
  { facts, timeZone, now, isShown, past }: NewSession,
  published: ActiveFlow,
  { offersOff }: Serving,
): Promise<SessionRecord> => {
  const id = ports.ids.create('ses');
  const whose = { ...owner, id, facts, timeZone };
  const off = offersOff.has(published.id);
  const { view, commands, trace } = await resolveSession(records, published.flow, whose, past, now, off);
  return {
    ...whose,
    customer: facts.customer.id,
    subscription: facts.subscription.id,
    status: isShown ? 'open' : 'prepared',
    flow: published.id,
    flowVersion: published.version,
    presented: { view, commands, trace },
    reason: null,
    followUp: null,
    outcome: null,
    createdAt: now.toISOString(),
    openedAt: isShown ? now.toISOString() : null,
    endedAt: null,
    expiresAt: new Date(now.getTime() + SESSION_MILLIS).toISOString(),
  };
};
