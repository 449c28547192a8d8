const MOST_CHARACTERS = 1000;

/** Names of a document are repeated in messages: cut where they are long, and with nothing a terminal would obey. */
export function legible(message: string): string {
  const short = message
    .replaceAll(/`([^`\s]{60})[^`\s]+`/g, '`$1…`')
    .replaceAll(/"([^"\s]{60})[^"\s]+"/g, '"$1…"')
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/gu, escaped);
  return short.length > MOST_CHARACTERS ? `${short.slice(0, MOST_CHARACTERS)}…` : short;
}

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
