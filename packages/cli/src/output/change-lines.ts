/** Changes each line of what streams by, however it is cut into parts; what ends a line stays. */
export const changeLines = (change: (line: string) => string) =>
  async function* (parts: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    let begun = '';
    for await (const part of parts) {
      const lines = (begun + decoder.decode(part, { stream: true })).split('\n');
      begun = lines.pop() ?? '';
      for (const line of lines) yield `${change(line)}\n`;
    }
    const last = begun + decoder.decode();
    if (last !== '') yield change(last);
  };
