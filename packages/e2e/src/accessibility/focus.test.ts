import { beforeAll, expect } from 'vitest';
import { contrast } from '../measures/contrast.ts';
import { brandColors } from './brand-colors.ts';
import { faint } from './in-page/faint.ts';
import { noteSpots, type Spot } from './in-page/spots.ts';
import { asks, point, startLeaving } from './leaving.ts';
import { walks } from './screens.ts';
import { stopsOf } from './stops.ts';

startLeaving();

const brands = brandColors(18);

/** Every stop of the focus on every screen of a phone in the light and of a window at 400 % in the dark. */
const stops: { at: string; spot: Spot }[] = [];
const missed: string[] = [];
const edges: string[] = [];
beforeAll(async () => {
  for (const [colorScheme, width, height] of [
    ['light', 375, 667],
    ['dark', 320, 256],
  ] as const) {
    const { who } = await asks({ head: noteSpots, colorScheme, width, height });
    await walks(who, async (screen) => {
      const at = `${screen}, ${colorScheme}`;
      if (screen === 'offer') await who.chooses('pause', 1);
      const found = await stopsOf(who, brands);
      stops.push(...found.spots.map((spot) => ({ at, spot })));
      missed.push(...found.missed.map((control) => `${at}: ${control}`));
      const dim = await who.tab.evaluate(faint, brands);
      edges.push(...dim.filter((one) => one.startsWith('the edge')).map((edge) => `${at}: ${edge}`));
    });
    await who.tab.close();
  }
}, 300_000);

const told = (wrong: (spot: Spot) => boolean) => [
  ...new Set(stops.filter(({ spot }) => wrong(spot)).map(({ at, spot }) => `${at}: ${spot.what}`)),
];

point(18, async () => {
  expect(edges).toEqual([]);
  const faintRings = stops.flatMap(({ at, spot: { what, colors } }) =>
    colors
      .filter(({ ring, ground }) => contrast(ring.slice(0, 3), ground.slice(0, 3)) < 3)
      .map(({ brand }) => `${at}: ${what}${brand && ` with ${brand}`}`),
  );
  expect(new Set(stops.flatMap(({ spot }) => spot.colors.map(({ brand }) => brand)))).toEqual(
    new Set(['', ...brands]),
  );
  expect(faintRings).toEqual([]);
});

point(19, async () => {
  // Every control of every screen was come to, from the front and from behind.
  expect(missed).toEqual([]);
  expect(new Set(stops.map(({ at }) => at)).size).toBe(8);
  expect(told(({ where }) => where !== 'dialog')).toEqual([]);
  expect(told(({ ring }) => ring < 2)).toEqual([]);
});

point(20, async () => {
  expect(told(({ clear }) => !clear)).toEqual([]);
});

point(27, async () => {
  const { who } = await asks({ forcedColors: true, head: noteSpots });
  const { tab } = who;
  expect(await tab.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
  await who.gives('other');
  const radios = await tab.evaluateAll(who.part('.reasons input'), (inputs: HTMLInputElement[]) =>
    inputs.map((input) => {
      const { appearance, borderTopColor, backgroundColor, borderTopWidth } = getComputedStyle(input);
      return [
        input.checked,
        appearance === 'auto' ? 'native' : [borderTopColor, backgroundColor, borderTopWidth].join(),
      ];
    }),
  );
  const looks = (checked: boolean) => radios.filter(([is]) => is === checked).map(([, look]) => look);
  expect(looks(true)).toHaveLength(1);
  // The system draws a native one; ours would have to look different.
  expect(looks(true)[0] === 'native' || !looks(false).includes(looks(true)[0])).toBe(true);
  // Having the focus shows on a chosen one too.
  const ring = () =>
    tab.evaluateAll(
      who.part('.reasons .option:has(:checked)'),
      ([option]: HTMLElement[]) => option && Number.parseFloat(getComputedStyle(option).outlineWidth),
    );
  await who.presses('ArrowUp');
  const focused = await ring();
  await who.presses('Tab');
  expect(focused).toBeGreaterThan((await ring()) ?? Number.NaN);
  const rings: string[] = [];
  await walks(who, async (stop) => {
    const { spots, missed } = await stopsOf(who);
    expect(missed, stop).toEqual([]);
    rings.push(...spots.filter(({ ring }) => ring < 2).map(({ what }) => `${stop}: ${what}`));
  });
  expect(rings).toEqual([]);
});
