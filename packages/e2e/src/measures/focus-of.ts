import type { Page } from 'playwright-core';

export interface Focus {
  /** `nothing` is the browser's own controls, on the way round. */
  readonly where: 'dialog' | 'page' | 'nothing';
  /** Its tag and words. */
  readonly what: string;
  /** Whether something is drawn around it. */
  readonly ring: boolean;
  /** Whether all of it is in the viewport and its middle is not under anything else. */
  readonly clear: boolean;
}

/** Where the focus is, followed down through shadow roots, and what can be seen of it. */
export function focusOf(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const host = document.querySelector('partwell-dialog');
    const outer = document.activeElement;
    const where = outer && outer === host ? 'dialog' : outer && outer !== document.body ? 'page' : 'nothing';
    let active = outer;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    if (!active || where === 'nothing') return { where, what: '', ring: true, clear: true };
    // A radio is drawn and pressed with its label.
    const drawn = active.closest('.option') ?? active;
    const { outlineStyle, outlineWidth } = getComputedStyle(drawn);
    const { left, right, top, bottom } = drawn.getBoundingClientRect();
    const hit = (active.getRootNode() as ShadowRoot).elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return {
      where,
      what: `${active.tagName} ${drawn.textContent || active.getAttribute('aria-label') || active.id}`
        .replaceAll(/\s+/g, ' ')
        .trim(),
      ring: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      clear:
        left >= 0 &&
        top >= 0 &&
        right <= innerWidth &&
        bottom <= innerHeight &&
        (drawn === hit || drawn.contains(hit)),
    };
  });
}
