import { type FlowState, offersFor } from '@partwell/flow';
import type { Ui } from '../loader/contract.ts';
import { type Conversation, converse } from '../ui/dialog/converse.ts';
import { createModel, type Model, type Session } from '../ui/dialog/model.ts';
import { readSession } from '../ui/dialog/read-session.ts';
import { callAll } from './call-all.ts';
import type { Flow } from './flow.ts';

/** A dialog that draws nothing: what one would draw is handed to `shown`. */
export function prepareFlow(shown: (flow: Omit<Flow, 'outcome'>) => void): Ui {
  return {
    async prepare(visit) {
      const [first, switchTo] = await readSession(visit);
      return {
        discard() {},
        show(over) {
          const began = performance.now();
          const gone = new AbortController();
          const listeners = new Set<() => void>();
          let model: Model;
          let talk: Conversation | undefined;

          const begin = (session: Session) => {
            talk?.stop();
            // `converse` brings it to life right below, so nothing is ever left without the machine.
            const mine = createModel(session, true, () => {});
            model = mine;
            let told: FlowState | undefined;
            talk = converse(mine, visit, began, {
              draw() {
                // What is only drawn, such as what is said aloud, is no news here.
                if (mine.state.value === told) return;
                told = mine.state.value;
                callAll(listeners, undefined);
              },
              choose: (subscription) =>
                subscription === undefined
                  ? begin(first)
                  : void switchTo(subscription).then(
                      (other) => gone.signal.aborted || model !== mine || begin({ ...other, chosen: true }),
                      () => mine.send({ type: 'own-way' }),
                    ),
              end(outcome, away) {
                gone.abort();
                talk?.stop();
                visit.tell('close', outcome);
                over(outcome, away);
              },
            });
          };
          begin(first);
          addEventListener('pagehide', () => talk?.flush(), { signal: gone.signal });
          shown({
            status: 'open',
            get session() {
              return model.session;
            },
            get state() {
              return model.state.value;
            },
            get offers() {
              const { session, state } = model;
              return offersFor(session, state.value).flatMap((id) => session.offers[id] ?? []);
            },
            send: (move) => model.send(move),
            subscribe(listener) {
              const own = () => listener();
              listeners.add(own);
              return () => void listeners.delete(own);
            },
          });
          return { close: () => model.send({ type: 'close' }) };
        },
      };
    },
  };
}
