import { expect, it } from 'vitest';
import { inChromium } from '../../testing/in-chromium.ts';
import { offerIcons, plainIcon } from './offer-icons.ts';

const suite = inChromium();

/** Not the same from the other side, and right so from right to left, too. */
const turned = {
  resume: 'as on every player',
  discount: 'a percent sign',
  contact: 'a bubble, whose tail points at nobody',
};

it.each(Object.entries({ ...offerIcons, custom: plainIcon }))(
  'the icon of %s points nowhere, so that it needs no turning from right to left',
  async (kind, path) => {
    const { page } = await suite.visit({ body: '' });
    const other = await page.evaluate((d) => {
      const context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
      context.lineWidth = 1.75;
      const shape = new Path2D(d);
      const isDrawn = (x: number, y: number) => context.isPointInStroke(shape, x, y);
      const steps = [...Array(48).keys()].map((step) => step / 2 + 0.3);
      const points = steps.flatMap((x) => steps.map((y) => [x, y] as const));
      const drawn = points.filter(([x, y]) => isDrawn(x, y));
      return drawn.filter(([x, y]) => !isDrawn(24 - x, y)).length / drawn.length;
    }, path);
    // Curves are drawn with straight pieces, so that an edge may lie a hair's breadth aside.
    if (kind in turned) expect(other).toBeGreaterThan(0.1);
    else expect(other).toBeLessThan(0.03);
  },
);
