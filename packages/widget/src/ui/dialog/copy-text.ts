/**
 * Copies a text. Where the clipboard is not there or not allowed, as in some frames, what shows it is selected and copied in the
 * old way.
 *
 * @returns whether it was; what is selected can still be copied by hand.
 */
export async function copyText(text: string, shownIn: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection()?.selectAllChildren(shownIn);
    return document.execCommand('copy');
  }
}
