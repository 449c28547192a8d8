import type { Preset, Wish } from '../loader/contract.ts';
import type { ConnectionOptions, OpenOptions } from './options.ts';

/** Whether there is a page at all: not so on a server, in a worker, or while a page is rendered ahead. */
export const hasPage = (): boolean => 'document' in globalThis;

/** An address as a folder. */
export const folder = (address: string): string =>
  `${new URL(address, location.href).href.replace(/\/+$/, '')}/`;

/** Options in the words of the script tag. Where no controls are named, nothing matches. */
export const presetFrom = (
  { key, url, tokenUrl, debug }: ConnectionOptions,
  selector = ':not(*)',
): Preset => ({ key, api: folder(url), selector, tokenUrl, debug });

/** What one call wishes, the rest being as the options say. */
export function wishFrom({ token, subscription, carryOut }: ConnectionOptions, said: OpenOptions = {}): Wish {
  const source = said.token ?? token;
  return {
    token: typeof source === 'string' ? source : undefined,
    subscription: said.subscription ?? subscription,
    control: said.control,
    target: said.target,
    tokenFrom: typeof source === 'function' ? async () => source() : undefined,
    // The same function each time, or what was prepared with it would be for somebody else.
    carryOut: carryOut as Wish['carryOut'],
  };
}
