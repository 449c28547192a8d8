/** Red, green and blue as painted, 0 to 255. */
export type Paint = readonly number[];

/** WCAG's ratio of two paints, 1 to 21. */
export function contrast(one: Paint, other: Paint): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(paint: Paint): number {
  const [r = 0, g = 0, b = 0] = paint.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
