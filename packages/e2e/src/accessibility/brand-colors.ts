/** Colours as brands have them, in three notations, the same in every run: a multiplicative generator with a fixed seed. */
export function brandColors(count: number, seed = 20_261_122): string[] {
  let state = seed;
  const below = (limit: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
  const notations = [
    () => `#${below(0x1000000).toString(16).padStart(6, '0')}`,
    () => `hsl(${below(360)} ${below(101)}% ${below(101)}%)`,
    () => `oklch(${below(101)}% ${below(38) / 100} ${below(360)})`,
  ];
  const ends = ['#000000', '#ffffff', '#ffff00', '#0000ff'];
  return [...ends, ...Array.from({ length: count }, (_, index) => notations[index % 3]?.() ?? '')];
}
