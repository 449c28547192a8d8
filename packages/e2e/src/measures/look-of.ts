import type { Locator } from 'playwright-core';
import { contrast } from './contrast.ts';
import { type Look, look } from './look.ts';

/** A look whose words have been held against their ground. */
export interface ReadableLook extends Look {
  /** Of its words against its ground, 1 to 21. */
  readonly contrast: number;
}

export async function lookOf(control: Locator): Promise<ReadableLook> {
  const seen = await control.evaluate(look as (element: HTMLElement | SVGElement) => Look);
  return { ...seen, contrast: contrast(...seen.paints) };
}
