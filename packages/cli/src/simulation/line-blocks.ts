/** Some whole lines, as they lie in the file. */
export interface Block {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of the first line, one-based. */
  readonly line: number;
  readonly lines: number;
}

/** A line that is longer is no customer, and must not fill the memory. */
export const MAX_LINE_BYTES = 1024 * 1024;

const LINE_FEED = 0x0a;

/** Cuts a stream into blocks that end where a line ends. Of the stream never more is held than a line and a chunk. */
export async function* lineBlocks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Block> {
  let rest = new Uint8Array(0);
  let line = 1;
  for await (const chunk of chunks) {
    const bytes = joined(rest, chunk);
    const end = bytes.lastIndexOf(LINE_FEED) + 1;
    if (end > 0) {
      const block = blockOf(bytes.subarray(0, end), line);
      // Before the block is given away: another thread takes its memory along.
      rest = bytes.slice(end);
      yield block;
      line += block.lines;
    } else {
      rest = bytes;
    }
    // What is left of an endless line is kept short, and stays a line that cannot be read.
    if (rest.length > MAX_LINE_BYTES) rest = rest.slice(0, MAX_LINE_BYTES);
  }
  if (rest.length > 0) yield blockOf(rest, line);
}

function joined(rest: Uint8Array, chunk: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(rest.length + chunk.length);
  bytes.set(rest);
  bytes.set(chunk, rest.length);
  return bytes;
}

function blockOf(bytes: Uint8Array<ArrayBuffer>, line: number): Block {
  let lines = 0;
  for (let at = 0; at < bytes.length; lines++) {
    const next = bytes.indexOf(LINE_FEED, at);
    at = next < 0 ? bytes.length : next + 1;
  }
  return { bytes, line, lines };
}
