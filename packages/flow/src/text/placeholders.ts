import { readMessage } from './message-values.ts';

/** The values a message shows or chooses by. Throws where the message cannot be read. */
export function placeholdersOf(message: string): string[] {
  return [...new Set(readMessage(message).values.map(({ name }) => name))];
}
