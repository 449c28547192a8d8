import type { Finding } from '../../schema/problem.ts';
import { lexiconFor } from '../lexicons/index.ts';
import type { Subject } from '../subject.ts';

/** Silence about words that nobody could judge would read as praise. */
export function uncheckedLanguages({ texts }: Pick<Subject, 'texts'>): Finding[] {
  const languages = new Set(texts.map(({ language }) => language));
  return [...languages]
    .filter((language) => !lexiconFor(language))
    .map((language) => ({
      code: 'fair/words-unchecked',
      severity: 'warning',
      path: texts.find((text) => text.language === language)?.path ?? [],
      message: `There is no list of unfair words for \`${language}\` yet, so the wording in this language was not checked.`,
    }));
}
