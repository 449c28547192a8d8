import type { Preset } from './contract.ts';

/**
 * What the page says, and where the files are. `currentScript` is null in a module and somebody else's in a
 * bundle, so the tag is then looked up by its address.
 */
export function readScript(preset?: Preset): { data: Preset; files: string } {
  // An element of the page with that name would be in its place.
  const current = document.currentScript as HTMLScriptElement | null;
  const script = current?.matches?.('script[data-key]')
    ? current
    : document.querySelector<HTMLScriptElement>('script[src*="partwell.js"]');
  const data: Preset = { ...script?.dataset, ...preset };
  const address = data.files?.replace(/\/?$/, '/') || script?.src || '';
  // A pinned script lies in `v/<version>/` itself.
  return { data, files: new URL('.', new URL(address, location.href)).href.replace(/v\/\w+\/$/, '') };
}
