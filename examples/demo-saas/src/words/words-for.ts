import type { Subscriber } from '../subscribers/subscriber.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';
import type { Words } from './words.ts';

const languages: Record<Subscriber['locale'], Words> = { 'en-US': en, 'en-GB': en, 'de-DE': de, 'sv-SE': sv };

export const wordsFor = ({ locale }: Subscriber): Words => languages[locale];
