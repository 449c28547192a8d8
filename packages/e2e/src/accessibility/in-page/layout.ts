export interface Layout {
  /** Targets with a side under 24 pixels. */
  readonly small: readonly string[];
  /** How far anything can be scrolled sideways, in pixels. */
  readonly sideways: number;
  /** Controls that no scrolling brings fully into the viewport, or that lie under something there. */
  readonly outOfReach: readonly string[];
  /** Words that are cut off by their own box, or lie outside the dialog. */
  readonly clipped: readonly string[];
  /** What moves or fades, by the style it is given: an animation that has ended counts too. */
  readonly animated: readonly string[];
  /** Fields that a phone would zoom in to. */
  readonly zooming: readonly string[];
}

/** How the dialog lies in the viewport. Leaves it scrolled as it was. Sent to the page as source. */
export function layout(): Layout {
  const root = [...document.querySelectorAll('partwell-dialog')]
    .map((host) => host.shadowRoot)
    .find((one) => one?.querySelector('dialog')?.open);
  const dialog = root?.querySelector('dialog');
  const content = root?.querySelector('.content');
  if (!root || !dialog || !content) throw new Error('there is no dialog');
  const name = (one: Element) =>
    `${one.tagName} ${one.textContent || one.getAttribute('aria-label')}`
      .replaceAll(/\s+/g, ' ')
      .slice(0, 60);
  const seen = (one: Element) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.unseen');
  const targets = [
    ...root.querySelectorAll('button, a[href], .option, select, textarea, input:not([type=radio])'),
  ].filter(seen);
  const before = content.scrollTop;
  const outOfReach = targets.filter((target) => {
    target.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, right, top, bottom } = target.getBoundingClientRect();
    const hit = root.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const inside = left >= -0.5 && top >= -0.5 && right <= innerWidth + 0.5 && bottom <= innerHeight + 0.5;
    return !inside || !target.contains(hit);
  });
  content.scrollTop = before;
  const wide = [document.documentElement, content, ...root.querySelectorAll('dialog, .actions, .head')];
  const frame = dialog.getBoundingClientRect();
  const clipped = [...root.querySelectorAll('*')].filter((one) => {
    const words = [...one.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
    if (!words || !seen(one)) return false;
    const range = document.createRange();
    range.selectNodeContents(one);
    const text = range.getBoundingClientRect();
    if (text.left < frame.left - 1 || text.right > frame.right + 1) return true;
    for (let box: Element | null = one; box && box !== dialog && box !== content; box = box.parentElement) {
      const { overflowX, overflowY, textOverflow } = getComputedStyle(box);
      const cuts = (way: string) => way === 'hidden' || way === 'clip';
      const { left, right, top, bottom } = box.getBoundingClientRect();
      if (textOverflow === 'ellipsis' && box.scrollWidth > box.clientWidth) return true;
      if (cuts(overflowX) && (text.left < left - 1 || text.right > right + 1)) return true;
      if (cuts(overflowY) && (text.top < top - 1 || text.bottom > bottom + 1)) return true;
    }
    // A button grows with its words, or they run out of it.
    const button = one.closest('button, .option');
    if (!button) return false;
    const { left, right, top, bottom } = button.getBoundingClientRect();
    return text.left < left - 1 || text.right > right + 1 || text.top < top - 1 || text.bottom > bottom + 1;
  });
  return {
    small: targets
      .filter((target) => {
        const { width, height } = target.getBoundingClientRect();
        return Math.min(width, height) < 24;
      })
      .map(name),
    sideways: Math.max(...wide.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)),
    outOfReach: outOfReach.map(name),
    clipped: clipped.map(name),
    animated: [...root.querySelectorAll('*')]
      .filter((one) => {
        const { animationName, transitionDuration } = getComputedStyle(one);
        return animationName !== 'none' || /[1-9]/.test(transitionDuration);
      })
      .map(({ tagName, className }) => `${tagName} ${className}`),
    zooming: [...root.querySelectorAll('textarea, select, input:not([type=radio])')]
      .filter((field) => Number.parseFloat(getComputedStyle(field).fontSize) < 16)
      .map(name),
  };
}
