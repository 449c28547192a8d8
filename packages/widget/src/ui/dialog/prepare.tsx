import { budgetMillis } from '../../loader/budget.ts';
import type { Prepared, Visit } from '../../loader/contract.ts';
import type { Outcome } from '../../loader/outcome.ts';
import { afterPaint } from './after-paint.ts';
import type { Conversation } from './converse.ts';
import { Dialog } from './dialog.tsx';
import { createModel, type Later, type Model, type Session } from './model.ts';
import { mount } from './mount.ts';
import { readSession } from './read-session.ts';

/** As long as a double click takes where it is slow. */
const doubleMillis = 500;

interface WithScheduler {
  readonly scheduler?: { yield?(): Promise<void> };
}

/**
 * Reads the session and draws the dialog out of sight. Shown, it comes to life with the second chunk, and it
 * leaves nothing behind at the end.
 *
 * @throws {Failure} where there is no session to show.
 */
export async function prepare(visit: Visit): Promise<Prepared> {
  const [first, switchTo] = await readSession(visit);
  visit.note('session', first);
  // Lets the page have its turn: reading and drawing are tasks of their own.
  await (globalThis as WithScheduler).scheduler?.yield?.();
  const { guard, tell, wish } = visit;
  const gone = new AbortController();
  let began: number;
  let over: Parameters<Prepared['show']>[0];
  let talk: Conversation | undefined;
  let chosen: string | undefined;

  const end = (outcome: Outcome, away: boolean) => {
    gone.abort();
    talk?.stop();
    mounted.remove();
    tell('close', outcome);
    over(outcome, away);
  };
  const leave = (code?: string) => {
    const session = model.session.id;
    const outcome: Outcome = code ? { status: 'error', session, code } : { status: 'abandoned', session };
    tell('outcome', outcome);
    end(outcome, !!code);
  };
  let coming: Promise<void> | undefined;
  const bring = () => {
    coming ??= load().then(arrive);
    return coming;
  };
  const modelOf = (session: Session): Model =>
    createModel(session, !!wish.target, leave, () => {
      const giveUp = () => talk || gone.signal.aborted || leave('later_missing');
      bring().catch(giveUp);
      setTimeout(giveUp, budgetMillis);
    });
  // A drag that ends on the backdrop is no click on it, nor is the rest of a double click that opened the dialog.
  const isBackdrop = ({ target, currentTarget }: Event) =>
    target === currentTarget && guard.pressed === currentTarget && performance.now() - began > doubleMillis;
  const draw = () => {
    try {
      mounted.draw(<Dialog model={model} isBackdrop={isBackdrop} />);
    } catch (error) {
      // A session that something on the way has damaged. Nobody is left in front of a screen that answers no press; before it
      // is shown, whoever prepares it is told.
      if (over as unknown) leave('bad_answer');
      else {
        mounted.remove();
        throw error;
      }
    }
  };

  const liven = (later: Later) => {
    const { aborted } = gone.signal;
    // Closed before this came: what happened is still reported.
    const to = aborted ? { ...visit, tell: () => {} } : visit;
    talk?.stop();
    model.later.value = later;
    talk = later.converse(model, to, began, {
      draw: aborted ? () => {} : later.rehearsing(draw, model, mounted.root),
      end: aborted ? () => {} : end,
      choose(subscription) {
        const asking = model;
        if (subscription === undefined) {
          model = modelOf(first);
          liven(later);
          model.draft('').value = { choice: chosen };
          return;
        }
        chosen = subscription;
        asking.draft('').value = { choice: subscription, asked: true };
        const isAwaited = () => asking === model && chosen === subscription && !gone.signal.aborted;
        const lost = () => isAwaited() && asking.send({ type: 'own-way' });
        setTimeout(lost, budgetMillis);
        switchTo(subscription).then((other) => {
          if (!isAwaited()) return;
          model = modelOf({ ...other, chosen: true });
          liven(later);
        }, lost);
      },
    });
  };

  const arrive = (later: Later) => {
    mounted.addStyles(later.css);
    if (!wish.target) later.stay(mounted.root, gone.signal);
    liven(later);
  };

  const load = () => import('../later/index.ts');
  let model = modelOf(first);
  // Somebody who comes back to an end or to an answer, or is asked something else first; in page mode nobody waits for a click.
  const needed = (wish.target || first.answer || model.state.value.name !== 'reason') && (await load());
  if (needed) model.later.value = needed;
  const mounted = mount(visit, first.theme);
  draw();

  return {
    discard: mounted.remove,
    show(done) {
      over = done;
      began = performance.now();
      mounted.show(() => leave('own_way'));
      // Nobody closes a page but by leaving it; what was answered is told then. One that is kept may be come back to.
      addEventListener(
        'pagehide',
        ({ persisted }) => (wish.target && !persisted ? model.send({ type: 'close' }) : talk?.flush()),
        { signal: gone.signal },
      );
      if (needed) arrive(needed);
      // What comes next is needed only after the dialog has been painted.
      else afterPaint(() => bring().catch(() => {}));
      return { close: () => model.send({ type: 'close' }) };
    },
  };
}
