/**
 * Words under 4.5:1 against the ground they stand on, and edges of things to choose or fill in under 3:1, under
 * each of the brand colours. Ours, because axe leaves every colour of a dialog in the top layer undecided. Sent
 * to the page as source.
 */
export function faint(brands: readonly string[]): string[] {
  const root = [...document.querySelectorAll('partwell-dialog')]
    .map((host) => host.shadowRoot)
    .find((one) => one?.querySelector('dialog')?.open);
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!root || !canvas) throw new Error('there is no dialog');
  canvas.canvas.width = canvas.canvas.height = 1;
  type Paint = readonly [number, number, number, number];
  const painted = new Map<string, Paint>();
  const paint = (color: string): Paint => {
    const known = painted.get(color);
    if (known) return known;
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0, a = 0] = canvas.getImageData(0, 0, 1, 1).data;
    painted.set(color, [r, g, b, a / 255]);
    return [r, g, b, a / 255];
  };
  const over = ([r, g, b, a]: Paint, [R, G, B]: Paint): Paint => [
    r * a + R * (1 - a),
    g * a + G * (1 - a),
    b * a + B * (1 - a),
    1,
  ];
  const ground = (element: Element | null): Paint => {
    if (!element) throw new Error('nothing under it is opaque');
    const own = paint(getComputedStyle(element).backgroundColor);
    return own[3] === 1 ? own : over(own, ground(element.parentElement));
  };
  const luminance = ([r, g, b]: Paint) => {
    const [red = 0, green = 0, blue = 0] = [r, g, b].map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: Paint, other: Paint) => {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const found = new Set<string>();
  let compared = 0;
  const { style } = document.documentElement;
  for (const brand of ['', ...brands]) {
    if (brand) style.setProperty('--partwell-brand', brand);
    const judge = (name: string, least: number, colour: string, under: Paint) => {
      compared += 1;
      const ratio = contrast(over(paint(colour), under), under);
      if (ratio < least)
        found.add(
          `${name} ${ratio.toFixed(2)} < ${least}${brand && ` with ${brand}`}`.replaceAll(/\s+/g, ' '),
        );
    };
    for (const element of root.querySelectorAll('*')) {
      if (element.closest('.unseen, style, svg') || !element.checkVisibility({ visibilityProperty: true }))
        continue;
      const words = [...element.childNodes]
        .map((node) => (node.nodeType === 3 ? node.nodeValue?.trim() : ''))
        .join('');
      const name = `${element.tagName} ${words.slice(0, 40)}`;
      const { color, borderTopColor } = getComputedStyle(element);
      if (element.matches('input, textarea, select')) {
        judge(`the edge of ${name}`, 3, borderTopColor, ground(element.parentElement));
        if (!element.matches('[type=radio]')) judge(name, 4.5, color, ground(element));
      } else if (words) judge(name, 4.5, color, ground(element));
    }
  }
  style.removeProperty('--partwell-brand');
  if (compared === 0) throw new Error('there are no words');
  return [...found];
}
