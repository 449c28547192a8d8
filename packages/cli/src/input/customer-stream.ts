import { createReadStream, statSync } from 'node:fs';
import { CliError } from '../errors/cli-error.ts';
import { unreadable } from './read-text.ts';

/** Customers as they lie in a file or are piped in. */
export interface CustomerStream {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Absent for what is piped in. */
  readonly bytes: number | undefined;
  /** How much was read so far. */
  bytesRead(): number;
}

const CHUNK_BYTES = 256 * 1024;

/** Opens a file, `-` for what is piped in. Reading ends early, without an error, when the signal says so. */
export function customerStream(file: string, signal: AbortSignal): CustomerStream {
  const isPiped = file === '-';
  let bytes: number | undefined;
  try {
    bytes = isPiped ? undefined : statSync(file).size;
  } catch (cause) {
    throw unreadable(file, cause);
  }
  let read = 0;
  async function* chunks() {
    const stream = isPiped ? process.stdin : createReadStream(file, { highWaterMark: CHUNK_BYTES });
    signal.addEventListener('abort', () => stream.destroy());
    try {
      for await (const chunk of stream as AsyncIterable<Uint8Array>) {
        if (read === 0) refuseOtherFormats(file, chunk);
        read += chunk.length;
        yield chunk;
      }
    } catch (cause) {
      if (signal.aborted) return;
      throw cause instanceof CliError ? cause : unreadable(file, cause);
    }
  }
  return { chunks: chunks(), bytes, bytesRead: () => read };
}

/** What cannot be read a line at a time is said once, not a million times. */
function refuseOtherFormats(file: string, [first, second]: Uint8Array): void {
  if (first === 0x1f && second === 0x8b) {
    throw new CliError(
      'facts_invalid',
      `${file} is compressed: gunzip -c ${file} | partwell … --customers -`,
    );
  }
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new CliError('facts_invalid', `${file} is UTF-16; save it as UTF-8.`);
  }
}
