import type { Wish } from './contract.ts';

/** What a cancel control asks for; an attribute may be on it or on anything around it, a shadow host too. */
export function wishOf(control: Element, event: Event): Wish {
  const said = (name: string) =>
    [control, ...(event.composedPath() as Element[])]
      .map((node) => node.closest?.(`[data-partwell-${name}]`)?.getAttribute(`data-partwell-${name}`))
      .find(Boolean) as string | undefined;
  return { control, token: said('token'), subscription: said('subscription') };
}
