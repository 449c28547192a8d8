import type { Profile } from '../profiles/index.ts';

/** Everything about one profile. */
export function profileSection({ id, title, status, source, summary, requires }: Profile): string {
  const labels = requires.labels.map(({ language, key, words }) => `| \`${key}\` | ${language} | ${words} |`);
  return `### ${id}

**${title}**${status === 'upcoming' ? ' (upcoming)' : ''}. ${summary}

${limits(requires)
  .map((line) => `- ${line}`)
  .join('\n')}

Source: ${source}.
${labels.length > 0 ? `\n| control | language | words |\n|---|---|---|\n${labels.join('\n')}\n` : ''}`;
}

const fields = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

function limits(requires: Profile['requires']): string[] {
  return [
    `at most ${counted(requires.maxScreensBeforeCommit, 'screen')} before the cancellation, ${requires.maxScreensAfterExit === 0 ? 'none' : `at most ${counted(requires.maxScreensAfterExit, 'screen')}`} after the way out of an offer`,
    ...(requires.offersBeforeCommit ? [] : ['no offer before the cancellation']),
    ...(requires.surveyBeforeCommit ? [] : ['no question about the reason before the cancellation']),
    ...(requires.permissionGate ? ['offers only after a yes to `permission`'] : []),
    ...(requires.signUpCounts ? ['`signUp` is needed'] : []),
    ...(requires.requiredFields.length > 0
      ? [`\`confirm.fields\` has ${fields(requires.requiredFields)}`]
      : []),
    ...(requires.allowedFields
      ? [`\`confirm.fields\` has nothing but ${fields(requires.allowedFields)}`]
      : []),
    ...(requires.receiptWithinHours === undefined
      ? []
      : [
          `\`receipt\` ${requires.receiptWithinHours === 0 ? 'at once' : `within ${counted(requires.receiptWithinHours, 'hour')}`}`,
        ]),
    ...(requires.withdrawalDays === undefined
      ? []
      : [`\`withdrawal\` for at least ${counted(requires.withdrawalDays, 'day')}`]),
  ];
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
