import { beforeAll, expect } from 'vitest';
import { brandColors } from './brand-colors.ts';
import { faint } from './in-page/faint.ts';
import { type Layout, layout } from './in-page/layout.ts';
import { names } from './in-page/names.ts';
import { violationsOf } from './in-page/violations.ts';
import { asks, point, startLeaving } from './leaving.ts';
import { walks, walksFilledIn } from './screens.ts';

startLeaving();

/** A phone, a tablet, a desk. */
const sizes = [
  [320, 568],
  [768, 1024],
  [1280, 800],
] as const;

const everyScreen = [
  'reason',
  'reason with choices',
  'reason with words',
  'call with an error',
  'offers',
  'confirm',
  'goodbye',
];

/** What is said where something is said: by place. */
type Findings = Record<string, readonly string[]>;
const findings: Record<'axe' | 'faint' | 'small' | 'names' | 'pictures', Findings> = {
  axe: {},
  faint: {},
  small: {},
  names: {},
  pictures: {},
};
const screens: Record<string, string[]> = {};
let pictures = 0;
const note = (kind: keyof typeof findings, at: string, found: readonly string[]) => {
  if (found.length > 0) findings[kind][at] = found;
};

const brands = brandColors(18);

const eyes = {
  light: {},
  dark: { colorScheme: 'dark', locale: 'de-DE' },
  rtl: { locale: 'ar' },
} as const;

beforeAll(async () => {
  for (const [eye, arrival] of Object.entries(eyes)) {
    const seen: string[] = [];
    screens[eye] = seen;
    const { who } = await asks(arrival);
    const { tab } = who;
    await walksFilledIn(who, async (screen) => {
      seen.push(screen);
      for (const [width, height] of sizes) {
        await tab.resize(width, height);
        const at = `${eye}, ${screen}, ${width}`;
        note('axe', at, await violationsOf(tab));
        const { small, sideways } = await tab.evaluate(layout);
        note('small', at, small);
        if (sideways > 0) note('small', `${at}, sideways`, [String(sideways)]);
      }
      note('faint', `${eye}, ${screen}`, await tab.evaluate(faint, brands));
      const named = await tab.evaluate(names);
      pictures += named.pictures;
      note('names', `${eye}, ${screen}`, named.mismatched);
      note('pictures', `${eye}, ${screen}`, named.bare);
    });
    await tab.close();
  }
}, 300_000);

point(16, async () => {
  expect(screens).toEqual({ light: everyScreen, dark: everyScreen, rtl: everyScreen });
  expect(findings.axe).toEqual({});
});

point(17, async () => {
  const words = Object.entries(findings.faint).flatMap(([at, found]) =>
    found.filter((one) => !one.startsWith('the edge')).map((one) => `${at}: ${one}`),
  );
  expect(words).toEqual([]);
});

point(21, async () => {
  expect(findings.small).toEqual({});
});

/** The narrowest phone, and what a window of 1280×1024 is at 400 %. */
const smallest = [
  [280, 600],
  [320, 256],
] as const;

point(22, async () => {
  const { who } = await asks({ width: 320, height: 256 });
  const seen: string[] = [];
  await walks(who, async (stop) => {
    for (const [width, height] of smallest) {
      await who.tab.resize(width, height);
      const at = `${stop}, ${width}`;
      seen.push(at);
      const { sideways, outOfReach } = await who.tab.evaluate(layout);
      expect([at, sideways, outOfReach]).toEqual([at, 0, []]);
    }
  });
  expect(seen).toHaveLength(8);
});

/** Looks at every screen with a change of its texts made, on a phone and on a desk; what it finds by place. */
async function withTexts(change: () => void): Promise<Record<string, Partial<Layout>>> {
  const found: Record<string, Partial<Layout>> = {};
  const { who } = await asks();
  await walks(who, async (stop) => {
    if (stop === 'offer') await who.chooses('pause', 1);
    for (const [width, height] of [sizes[0], sizes[2]]) {
      await who.tab.resize(width, height);
      await who.tab.evaluate(change);
      const { clipped, sideways, outOfReach } = await who.tab.evaluate(layout);
      if (clipped.length + outOfReach.length > 0 || sideways > 0)
        found[`${stop} at ${width}`] = { clipped, sideways, outOfReach };
    }
  });
  return found;
}

/** As a browser does whose person has asked for larger text: every size doubled, whatever it is given in. */
function doubleText(): void {
  const root = [...document.querySelectorAll('partwell-dialog')]
    .map((host) => host.shadowRoot)
    .find((one) => one?.querySelector('dialog')?.open);
  const elements = [...(root?.querySelectorAll<HTMLElement>('dialog, dialog *:not(svg, svg *)') ?? [])];
  const done = elements.filter((element) => !element.dataset.doubled);
  const sizes = done.map((element) => {
    const { fontSize, lineHeight } = getComputedStyle(element);
    return [Number.parseFloat(fontSize), Number.parseFloat(lineHeight)] as const;
  });
  for (const [index, element] of done.entries()) {
    const [fontSize = 16, lineHeight] = sizes[index] ?? [];
    element.dataset.doubled = 'true';
    element.style.fontSize = `${fontSize * 2}px`;
    if (lineHeight) element.style.lineHeight = `${lineHeight * 2}px`;
  }
}

/** What WCAG 1.4.12 lets people set. */
function widenText(): void {
  const root = [...document.querySelectorAll('partwell-dialog')]
    .map((host) => host.shadowRoot)
    .find((one) => one?.querySelector('dialog')?.open);
  if (!root || 'widened' in root) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
  );
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

point(23, async () => {
  expect(await withTexts(doubleText)).toEqual({});
});

point(24, async () => {
  expect(await withTexts(widenText)).toEqual({});
});

point(25, async () => {
  const { who } = await asks({ width: 568, height: 320 });
  await walks(who, async (stop) => {
    const { sideways, outOfReach } = await who.tab.evaluate(layout);
    expect([stop, sideways, outOfReach]).toEqual([stop, 0, []]);
    const room = await who.tab.evaluateOn(who.part('.content'), (content: Element) => content.clientHeight);
    expect(room, stop).toBeGreaterThan(120);
  });
});

point(26, async () => {
  const moving = async (reducedMotion: 'reduce' | 'no-preference') => {
    const { who } = await asks({ reducedMotion });
    const found: string[] = [];
    await walks(who, async () => void found.push(...(await who.tab.evaluate(layout)).animated));
    return found;
  };
  expect(await moving('reduce')).toEqual([]);
  expect(await moving('no-preference')).not.toEqual([]);
});

point(28, async () => {
  const places = async (arrival: Parameters<typeof asks>[0]) => {
    const { who } = await asks({ width: 1280, height: 800, flow: 'pointing', ...arrival });
    const { tab } = who;
    const middle = (element: Element) => {
      const { left, right } = element.getBoundingClientRect();
      return Math.round((left + right) / 2);
    };
    const found: Record<string, number> = {};
    await walks(who, async (stop) => {
      found[`${stop} exit`] = await tab.evaluateOn(who.exit, middle);
      found[`${stop} close`] = await tab.evaluateOn(who.closer, middle);
      expect((await tab.evaluate(layout)).sideways, stop).toBe(0);
      // Drawn so that they point nowhere, the icons of offers stand mirrored and are not.
      if (stop === 'offer') found[`${stop} icon`] = await tab.evaluateOn(who.part('.offer .icon'), middle);
    });
    const arrows = await tab.evaluateAll(who.part('.links a'), (links: Element[]) =>
      links.map((link) => /[↗↖]/.exec(getComputedStyle(link, '::after').content)?.[0]),
    );
    return { found, arrows, dir: await tab.attribute(who.dialog, 'dir') };
  };
  const [ltr, rtl] = [await places({}), await places({ locale: 'ar' })];
  expect([ltr.dir, rtl.dir]).toEqual(['ltr', 'rtl']);
  expect(ltr.arrows).toEqual(['↗', '↗', '↗']);
  expect(rtl.arrows).toEqual(['↖', '↖', '↖']);
  expect(Object.keys(ltr.found)).toContain('offer icon');
  for (const [at, middle] of Object.entries(ltr.found)) {
    // Mirrored in the middle of the window; the widths of words differ.
    const mirrored = 1280 - (rtl.found[at] ?? 0);
    const oneSide = Math.sign(middle - 640) === Math.sign(mirrored - 640);
    expect([at, oneSide, (rtl.found[at] ?? 640) !== 640]).toEqual([at, true, true]);
  }
  // A page from right to left does not turn a dialog that speaks English.
  const { who } = await asks({ page: 'ar" dir="rtl' });
  expect(await who.tab.attribute(who.dialog, 'dir')).toBe('ltr');
  expect((await who.tab.evaluate(layout)).sideways).toBe(0);
});

point(29, async () => {
  for (const locale of ['en-US', 'de-DE', 'ar']) {
    const { who } = await asks({ locale, page: 'sv' });
    const [lang, spoken] = await who.tab.evaluateOn(who.dialog, (dialog: HTMLElement) => [
      dialog.lang,
      dialog.querySelector('h2')?.innerText,
    ]);
    expect(lang?.slice(0, 2)).toBe(locale.slice(0, 2));
    expect(spoken).toBeTruthy();
    await who.tab.close();
  }
});

point(30, async () => {
  expect(findings.names).toEqual({});
});

point(37, async () => {
  // What a phone leaves above its keyboard.
  const { who } = await asks({ width: 375, height: 320 });
  const { tab } = who;
  await who.gives('missing-feature');
  await tab.click(who.part('textarea'));
  await tab.resize(375, 300);
  const sees = (element: Element) => {
    element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  };
  expect((await tab.evaluate(layout)).zooming).toEqual([]);
  expect(await tab.evaluateOn(who.exit, sees)).toBe(true);
  await who.continues();
  await who.sees('offer');
  await who.chooses('talk');
  await tab.click(who.part('[data-offer=talk] input[type=tel]'));
  expect(await tab.evaluateOn(who.accept('talk'), sees)).toBe(true);
  expect((await tab.evaluate(layout)).zooming).toEqual([]);
  await who.leaves();
  await who.sees('confirm');
  expect(await tab.evaluateOn(who.exit, sees)).toBe(true);
});

point(38, async () => {
  expect(pictures).toBeGreaterThan(10);
  expect(findings.pictures).toEqual({});
});
