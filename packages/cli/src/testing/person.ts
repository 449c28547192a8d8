import { PassThrough } from 'node:stream';

export const ENTER = '\r';
export const DOWN = '\u001b[B';

/** Like a terminal, it stays open when a question is done with it. */
class Screen extends PassThrough {
  override end(): this {
    return this;
  }
}

/** Somebody at a terminal: for each question that appears, the keys that are pressed. */
export function person(answers: readonly (readonly [question: string, keys: readonly string[]])[]) {
  const input = new PassThrough();
  const output = new Screen();
  let screen = '';
  const left = [...answers];
  output.on('data', (chunk) => {
    screen += String(chunk);
    const [next] = left;
    if (!next || !screen.includes(next[0])) return;
    left.shift();
    screen = '';
    // A person reads first: the question listens once it is drawn.
    setImmediate(() => press(next[1]));
  });
  function press([key, ...keys]: readonly string[]) {
    if (key === undefined) return;
    input.write(key);
    setImmediate(() => press(keys));
  }
  return { terminal: { input, output }, left };
}
