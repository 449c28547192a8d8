/** `12`, `1,200,000`. */
export const count = (many: number): string => many.toLocaleString('en');

/** `1 problem`, `3 problems`. */
export const counted = (many: number, one: string, some = `${one}s`): string =>
  `${count(many)} ${many === 1 ? one : some}`;

/** `12 %` of all; what is there at all is never 0 %. */
export function share(some: number, all: number): string {
  const percent = Math.round((some / all) * 100);
  return some > 0 && percent === 0 ? '<1 %' : `${percent} %`;
}
