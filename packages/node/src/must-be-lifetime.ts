import { PartwellError } from './errors/partwell-error.ts';

/** @throws PartwellError `lifetime_invalid` */
export function mustBeLifetime(seconds: unknown, longest: number, inWords: string): void {
  if (Number.isInteger(seconds) && (seconds as number) >= 1 && (seconds as number) <= longest) return;
  throw new PartwellError(
    'lifetime_invalid',
    `Use lifetimeSeconds from 1 to ${longest} (${inWords}), in whole seconds; Partwell refuses longer tokens.`,
  );
}
