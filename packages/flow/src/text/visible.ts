/** Whether there is anything to see: blanks and characters without a shape, such as U+2800 and U+3164, are nothing. */
export const isVisible = (words: string): boolean =>
  /[^\s\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u.test(words);

/**
 * The first character that has no place in words: controls but tab and line break, halves of characters, and
 * those that force a direction, so that another word is read than is written. Joiners, marks and isolates stay:
 * languages need them.
 */
export function hiddenIn(words: string): string | undefined {
  const found = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\u202a-\u202e]/u.exec(words)?.[0];
  return found && `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
