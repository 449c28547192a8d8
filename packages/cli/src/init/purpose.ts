/** Why reasons are asked for and kept: the one sentence that a first flow cannot take from the standard texts. */
const purposes: Readonly<Record<string, string>> = {
  en: 'We read every answer to become better.',
  de: 'Wir lesen jede Antwort, um besser zu werden.',
  sv: 'Vi läser varje svar för att bli bättre.',
  fr: 'Nous lisons chaque réponse pour nous améliorer.',
  nl: 'We lezen elk antwoord om beter te worden.',
  da: 'Vi læser hvert svar for at blive bedre.',
  nb: 'Vi leser hvert svar for å bli bedre.',
  pt: 'Lemos cada resposta para melhorar.',
  es: 'Leemos cada respuesta para mejorar.',
  it: 'Leggiamo ogni risposta per migliorare.',
  fi: 'Luemme jokaisen vastauksen tullaksemme paremmiksi.',
  pl: 'Czytamy każdą odpowiedź, żeby być lepszymi.',
  ja: 'より良くなるために、すべてのご回答に目を通しています。',
  ar: 'نقرأ كل إجابة لنصبح أفضل.',
};
const ENGLISH = 'en';

/** The sentence by language; in English where it is not written yet. */
export function purpose(language: string): Readonly<Record<string, string>> {
  const words = Object.hasOwn(purposes, language) ? purposes[language] : undefined;
  return words ? { [language]: words } : { [ENGLISH]: purposes[ENGLISH] ?? '' };
}
