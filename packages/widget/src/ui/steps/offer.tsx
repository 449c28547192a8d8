import { isUpFront, offersFor } from '@partwell/flow';
import type { Model } from '../dialog/model.ts';
import { OfferCard } from '../later/offer-card.tsx';
import { Slow } from '../later/slow.tsx';
import { Button } from '../parts/button.tsx';
import { Exit } from '../parts/exit.tsx';
import { Screen } from '../parts/screen.tsx';

/** What can be done instead, one card each. Only a card's own button accepts. */
export function Offer({ model }: { readonly model: Model }) {
  const { session, send } = model;
  const state = model.state.value;
  const busy = state.name === 'accepting';
  // Before the question there is nothing to go back to: the way goes on.
  const first = isUpFront(state, session);
  const { title, body } = (first && session.upFront) || session.offersIntro;
  return (
    <Screen
      title={title}
      lead={body}
      intro={busy && <Slow model={model} />}
      actions={
        <>
          <Exit model={model} />
          <Button
            look={first ? 'plain' : 'back'}
            busy={busy}
            onPress={() => send({ type: first ? 'continue' : 'back' })}
          >
            {model.word(first ? 'action.continue' : 'action.back')}
          </Button>
        </>
      }
    >
      <div class="offers">
        {offersFor(session, state).map((id) => {
          const offer = session.offers[id];
          return offer && <OfferCard key={id} model={model} offer={offer} />;
        })}
      </div>
    </Screen>
  );
}
