import type { EngineName } from '../engines/index.ts';
import type { Scenario } from './scenarios.ts';

/** What an engine cannot show here, and why. A case is named as in its test. */
export const exceptions: readonly {
  readonly scenario: Scenario;
  /** @default all cases */
  readonly cases?: readonly string[];
  readonly engine: EngineName;
  readonly reason: string;
}[] = [
  {
    scenario: 7,
    cases: ['a link into another tab'],
    engine: 'webkit',
    reason: 'WebKit opens another tab only in the click itself; what follows a failure comes after it.',
  },
  {
    scenario: 28,
    cases: ['as it is'],
    engine: 'chromium',
    reason:
      'Playwright starts Chromium without its back/forward cache; what the page is told then is shown all the same.',
  },
  {
    scenario: 38,
    cases: ['that has used up the quota of keepalive'],
    engine: 'webkit',
    reason:
      'WebKit counts beacons to the same quota: in the very moment of the press there is no other way left.',
  },
  {
    scenario: 42,
    cases: ['Arabic in forced colours'],
    engine: 'webkit',
    reason: 'WebKitGTK has no forced colours: its media query never matches on Linux.',
  },
];
