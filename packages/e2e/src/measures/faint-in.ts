import type { Page } from 'playwright-core';
import { contrast } from './contrast.ts';

/**
 * Words under 4.5:1 against the ground they stand on, and edges of things to fill in under 3:1. Ours,
 * because axe leaves every colour of a dialog in the top layer undecided.
 *
 * @throws where a ground is not opaque: then it has to be looked at by somebody.
 */
export async function faintIn(page: Page): Promise<readonly string[]> {
  const pairs = await page.evaluate(() => {
    const root = document.querySelector('partwell-dialog')?.shadowRoot;
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    if (!root || !canvas) throw new Error('there is no dialog');
    const paint = (color: string) => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const ground = (element: Element | null): number[] => {
      if (!element) throw new Error('nothing under it is opaque');
      const under = paint(getComputedStyle(element).backgroundColor);
      if (under[3] === 0) return ground(element.parentElement);
      if (under[3] !== 255) throw new Error(`${element.tagName} has a ground that shows what is below`);
      return under;
    };
    return [...root.querySelectorAll('*')].flatMap((element) => {
      const words = [...element.childNodes]
        .map((node) => (node.nodeType === Node.TEXT_NODE ? node.nodeValue?.trim() : ''))
        .join('');
      const { color, borderTopColor } = getComputedStyle(element);
      const name = `${element.tagName} ${words}`;
      if (element.matches('input, textarea'))
        return [
          { name, least: 3, paint: paint(borderTopColor), ground: ground(element.parentElement) },
          { name, least: 4.5, paint: paint(color), ground: ground(element) },
        ];
      return words && !element.closest('.unseen, style')
        ? [{ name, least: 4.5, paint: paint(color), ground: ground(element) }]
        : [];
    });
  });
  if (pairs.length === 0) throw new Error('there are no words');
  return pairs.flatMap(({ name, least, paint, ground }) => {
    const ratio = contrast(paint.slice(0, 3), ground.slice(0, 3));
    return ratio < least ? [`${name} ${ratio.toFixed(2)} < ${least}`] : [];
  });
}
