import type { Preset } from './contract.ts';

/**
 * What the page says, and where the files are. `currentScript` is null in a module: the tag is then looked up by its
 * address, which has to be the only such one.
 *
 * Markup that somebody has brought into the page must not lead to files of theirs where a policy keeps it from running by
 * itself: a script that was not let run is still found. And an element of that name stands in the place of `currentScript`.
 *
 * @throws where that is no script; the page's own cancel works then.
 */
export function readScript(preset?: Preset): { data: Preset; files: string } {
  const current = document.currentScript as HTMLScriptElement | null;
  current?.text.at(0);
  const [found, other] = document.querySelectorAll<HTMLScriptElement>('script[src*="partwell.js"]');
  const script = current ?? (other ? null : found);
  const data: Preset = { ...script?.dataset, ...preset };
  // Nothing is, as an address, a file beside the page.
  const address = (data.files?.replace(/\/?$/, '/') || script?.src) as string;
  // A pinned script lies in `v/<version>/` itself.
  return { data, files: new URL('.', new URL(address, location.href)).href.replace(/v\/\w+\/$/, '') };
}
