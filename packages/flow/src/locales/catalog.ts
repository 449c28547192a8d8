import { ar } from './ar.ts';
import { da } from './da.ts';
import { de } from './de.ts';
import { deInformal } from './de-informal.ts';
import { en, type Texts } from './en.ts';
import { es } from './es.ts';
import { esInformal } from './es-informal.ts';
import { fi } from './fi.ts';
import { fiInformal } from './fi-informal.ts';
import { fr } from './fr.ts';
import { frInformal } from './fr-informal.ts';
import { it } from './it.ts';
import { itInformal } from './it-informal.ts';
import { ja } from './ja.ts';
import { nb } from './nb.ts';
import { nl } from './nl.ts';
import { nlInformal } from './nl-informal.ts';
import { pl } from './pl.ts';
import { plInformal } from './pl-informal.ts';
import { ptBr } from './pt-br.ts';
import { sv } from './sv.ts';

interface Entry {
  readonly formal: Texts;
  readonly informal: Texts;
  readonly dir: 'ltr' | 'rtl';
}

/** Every built-in language: complete, so that a flow with no words of its own is already good. */
export const catalog = {
  en: { formal: en, informal: en, dir: 'ltr' },
  de: { formal: de, informal: deInformal, dir: 'ltr' },
  sv: { formal: sv, informal: sv, dir: 'ltr' },
  fr: { formal: fr, informal: frInformal, dir: 'ltr' },
  nl: { formal: nl, informal: nlInformal, dir: 'ltr' },
  da: { formal: da, informal: da, dir: 'ltr' },
  nb: { formal: nb, informal: nb, dir: 'ltr' },
  pt: { formal: ptBr, informal: ptBr, dir: 'ltr' },
  es: { formal: es, informal: esInformal, dir: 'ltr' },
  it: { formal: it, informal: itInformal, dir: 'ltr' },
  fi: { formal: fi, informal: fiInformal, dir: 'ltr' },
  pl: { formal: pl, informal: plInformal, dir: 'ltr' },
  ja: { formal: ja, informal: ja, dir: 'ltr' },
  ar: { formal: ar, informal: ar, dir: 'rtl' },
} as const satisfies Record<string, Entry>;

export type Locale = keyof typeof catalog;

/** The standard texts of a language. */
export function textsFor(locale: Locale, address: 'formal' | 'informal'): Texts {
  return catalog[locale][address];
}
