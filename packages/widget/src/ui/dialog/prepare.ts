import type { Prepared, Visit } from '../../loader/contract.ts';
import { converse } from './converse.ts';
import { mount } from './mount.tsx';
import { readSession } from './read-session.ts';
import { signal } from './signal.ts';

/** Lets the page have its turn: reading, drawing and laying out are tasks of their own. */
const nextTask = () => new Promise((done) => setTimeout(done));

/**
 * Reads the session and draws the dialog out of sight; shown, it carries out what the machine decides, and
 * leaves nothing behind at the end.
 *
 * @throws {LoadError} where there is no session to show.
 */
export async function prepare(visit: Visit): Promise<Prepared> {
  const [first, switchTo] = await readSession(visit);
  await nextTask();
  const gone = new AbortController();
  let over: Parameters<Prepared['show']>[0];

  const start = (session: typeof first) =>
    converse(session, visit, {
      choose: (subscription) => {
        const asking = talk;
        switchTo(subscription).then(
          (other) => {
            if (gone.signal.aborted || asking !== talk) return;
            talk = start(other);
            talk.model.later.value = model.value.later.value;
            model.value = talk.model;
            talk.model.begin();
          },
          () => asking.model.send({ type: 'own-way' }),
        );
      },
      end: (outcome, away) => {
        gone.abort();
        mounted.remove();
        visit.tell('close', outcome);
        over(outcome, away);
      },
    });
  let talk = start(first);
  const model = signal(talk.model);
  const mounted = mount(model, visit);

  return {
    discard: mounted.remove,
    show(end) {
      over = end;
      mounted.show();
      addEventListener('pagehide', () => talk.flush(), { signal: gone.signal });
      // What comes next is needed only after the dialog has been painted.
      requestAnimationFrame(() =>
        setTimeout(() => {
          if (gone.signal.aborted) return;
          talk.model.begin();
          import('../later/index.ts').then(
            (later) => {
              if (gone.signal.aborted) return;
              mounted.addStyles(later.css);
              talk.model.later.value = later;
            },
            () => talk.model.lacksLater(),
          );
        }),
      );
      return { close: () => talk.model.send({ type: 'close' }) };
    },
  };
}
