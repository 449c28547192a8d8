import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

export interface Difference {
  /** Of all pixels, 0 to 1; 1 where the sizes differ. */
  readonly share: number;
  /** A picture with the differing pixels in red. */
  readonly picture: Buffer;
}

/** How much two PNGs differ, but for how edges are smoothed. */
export function difference(approved: Buffer, seen: Buffer): Difference {
  const [a, b] = [PNG.sync.read(approved), PNG.sync.read(seen)];
  const { width, height } = a;
  if (width !== b.width || height !== b.height) return { share: 1, picture: seen };
  const red = new PNG({ width, height });
  const pixels = pixelmatch(a.data, b.data, red.data, width, height, { threshold: 0.2 });
  return { share: pixels / (width * height), picture: PNG.sync.write(red) };
}
