import type { Rule } from '../rule.ts';
import { heard, quoted } from '../words/heard.ts';

const noMedia = 'there are no pictures, sounds or moving things on the way out.';

/** Faces that cry or plead, and broken hearts. */
const sad = /[\u{1F622}\u{1F62D}\u{1F97A}\u{1F63F}\u{1F494}\u{1F61E}\u{1F614}\u{2639}]/u;

export const emotiveMedia: Rule = {
  id: 'emotive-media',
  summary: 'Nothing before the cancellation works on feelings: no sad mascot, no "we’ll miss you", no sound.',
  why: 'Warmth belongs to the goodbye. Before it, it is a hand on the sleeve.',
  fix: 'Thank people, and keep regret for `goodbye`.',
  severity: { default: 'warning' },
  basis: 'guidance',
  source: 'India, Guidelines on Dark Patterns 2023, Annexure 1',
  asOf: '2026-11-22',
  status: 'in force',
  refuses: {
    image: noMedia,
    imageUrl: noMedia,
    illustration: noMedia,
    mascot: noMedia,
    video: noMedia,
    audio: noMedia,
    sound: noMedia,
    gif: noMedia,
    animation: noMedia,
    autoplay: noMedia,
  },
  check: ({ texts }) => {
    const before = texts.filter(({ beforeCommit, role }) => beforeCommit && role !== 'reason');
    const faces = before.flatMap((text) => {
      const words = text.variants.find((each) => sad.test(each));
      return words === undefined ? [] : [{ text, words }];
    });
    return [...heard(before, 'emotive'), ...faces].map(({ text, words }) => ({
      path: text.path,
      message: `${quoted(words)} works on feelings before the decision is made. Thank people here, and keep regret for \`goodbye\`.`,
    }));
  },
  examples: {
    passes: [
      { says: 'thanks', document: { thanks: { title: 'Thank you for {tenure} with us.' } } },
      {
        says: 'regret after the end',
        document: { goodbye: { body: "We'll miss you, and the door stays open." } },
      },
    ],
    fails: [
      { says: 'a plea', document: { question: { title: "Please don't go" } } },
      { says: 'a crying face', document: { thanks: { title: 'Leaving already? 😢' } } },
      { says: 'a mascot', document: { thanks: { title: 'Thank you', mascot: 'sad-fox.png' } } },
    ],
  },
};
