/** What a terminal obeys and JSON may hold as it is: of ASCII the last, and all of C1, where a single character begins what ESC [ does. */
const CONTROLS = /[\u007f-\u009f]/g;

/** With what turns the line around. */
const ON_TERMINAL = /[\u007f-\u009f\u202a-\u202e]/g;

/** The same JSON, in which nothing is an order to a terminal: what others have written is in it. */
export const escapedJson = (json: string): string =>
  json.replaceAll(
    process.stdout.isTTY ? ON_TERMINAL : CONTROLS,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** A value as JSON for programs, and for who looks at it in a terminal. */
export const jsonText = (value: unknown): string => escapedJson(JSON.stringify(value, null, 2));
