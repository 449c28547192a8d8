import type { Model } from '../dialog/model.ts';
import { OfferCard } from '../later/offer-card.tsx';
import { Paragraphs } from '../later/paragraphs.tsx';
import { Button } from '../parts/button.tsx';
import { Exit } from '../parts/exit.tsx';
import { Screen } from '../parts/screen.tsx';

/** What is so already: canceled, and nothing is left to do; or paused, with a way to start again and the way out. */
export function Standing({ model }: { readonly model: Model }) {
  const { standing, offers } = model.session;
  if (!standing) return null;
  const offer = offers[standing.resume ?? ''];
  const paused = standing.state === 'paused';
  return (
    <Screen
      title={standing.title}
      intro={<Paragraphs texts={standing.body} />}
      actions={
        <>
          {paused && <Exit model={model} />}
          <Button look={paused ? 'back' : 'accent'} onPress={() => model.send({ type: 'close' })}>
            {model.word('action.done')}
          </Button>
        </>
      }
    >
      {offer && <OfferCard model={model} offer={offer} />}
    </Screen>
  );
}
