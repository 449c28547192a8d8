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
  /** Of its words and of its ground: red, green and blue, 0 to 255. */
  readonly paints: readonly [words: readonly number[], ground: readonly number[]];
  /** Whether all of it is inside the viewport. */
  readonly inView: boolean;
  /** Whether a press on its middle reaches it, undimmed and undisabled. */
  readonly pressable: boolean;
}

/** Sent to the page as source. */
export function look(element: HTMLElement): Look {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!canvas) throw new Error('nothing to paint on');
  const paint = (color: string) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const hit = (element.getRootNode() as ShadowRoot).elementFromPoint((left + right) / 2, (top + bottom) / 2);
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
    paints: [paint(style.color), paint(style.backgroundColor)],
    inView: left >= -0.5 && top >= -0.5 && right <= innerWidth + 0.5 && bottom <= innerHeight + 0.5,
    pressable:
      element.contains(hit) &&
      !dimmed &&
      style.pointerEvents === 'auto' &&
      !element.matches(':disabled, [aria-disabled=true]'),
  };
}
