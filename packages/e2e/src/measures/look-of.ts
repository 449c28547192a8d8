import type { Locator } from 'playwright-core';

/** What a person sees of one control. */
export interface Look {
  readonly tag: string;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  /** In square pixels. */
  readonly area: number;
  /** In pixels. */
  readonly fontSize: number;
  readonly weight: number;
  /** Of its words against its ground, 1 to 21. */
  readonly contrast: number;
  /** Whether all of it is inside the viewport. */
  readonly inView: boolean;
  /** Whether a press on its middle reaches it, undimmed and undisabled. */
  readonly pressable: boolean;
}

export function lookOf(control: Locator): Promise<Look> {
  return control.evaluate((element) => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    if (!canvas) throw new Error('nothing to paint on');
    const luminance = (color: string) => {
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const [dark = 0, light = 0] = [luminance(style.color), luminance(style.backgroundColor)].sort(
      (a, b) => a - b,
    );
    const hit = (element.getRootNode() as ShadowRoot).elementFromPoint(
      (left + right) / 2,
      (top + bottom) / 2,
    );
    let dimmed = false;
    for (let one: Element | null = element; one; one = one.parentElement)
      dimmed ||= getComputedStyle(one).opacity !== '1';
    return {
      tag: element.tagName,
      x: left,
      y: top,
      height,
      area: width * height,
      fontSize: Number.parseFloat(style.fontSize),
      weight: Number(style.fontWeight),
      contrast: (light + 0.05) / (dark + 0.05),
      inView: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight,
      pressable:
        element.contains(hit) &&
        !dimmed &&
        style.pointerEvents === 'auto' &&
        !element.matches(':disabled, [aria-disabled=true]'),
    };
  });
}
