import type { EngineName } from '../engines/index.ts';
import type { Point } from './points.ts';

/** What an engine cannot show, and why. */
export const exceptions: readonly {
  readonly point: Point;
  readonly engine: EngineName;
  readonly reason: string;
}[] = [
  {
    point: 27,
    engine: 'webkit',
    reason: 'WebKitGTK has no forced colours: its media query never matches on Linux.',
  },
];
