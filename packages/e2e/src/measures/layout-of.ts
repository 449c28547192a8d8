import type { Page } from 'playwright-core';

export interface Layout {
  /** Targets with a side under 24 pixels. */
  readonly small: readonly string[];
  /** How far anything can be scrolled sideways, in pixels. */
  readonly sideways: number;
  /** Controls that no scrolling brings fully into the viewport, or that lie under something there. */
  readonly outOfReach: readonly string[];
  /** What moves or fades when it comes, by the style it is given: an animation that has ended counts too. */
  readonly animated: readonly string[];
}

/** How the dialog lies in the viewport. Leaves it scrolled as it was. */
export function layoutOf(page: Page): Promise<Layout> {
  return page.evaluate(() => {
    const root = document.querySelector('partwell-dialog')?.shadowRoot;
    const content = root?.querySelector('.content');
    if (!root || !content) throw new Error('there is no dialog');
    const name = (one: Element) => `${one.tagName} ${one.textContent || one.getAttribute('aria-label')}`;
    const targets = [...root.querySelectorAll('button, a[href], .option, textarea, input:not([type=radio])')];
    const before = content.scrollTop;
    const outOfReach = targets.filter((target) => {
      target.scrollIntoView({ block: 'center' });
      const { left, right, top, bottom } = target.getBoundingClientRect();
      const hit = root.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      const inside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
      return !inside || !target.contains(hit);
    });
    content.scrollTop = before;
    const wide = [document.documentElement, content, ...root.querySelectorAll('dialog, .actions, .head')];
    return {
      small: targets
        .filter((target) => {
          const { width, height } = target.getBoundingClientRect();
          return Math.min(width, height) < 24;
        })
        .map(name),
      sideways: Math.max(...wide.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)),
      outOfReach: outOfReach.map(name),
      animated: [...root.querySelectorAll('*')]
        .filter((one) => {
          const { animationName, transitionDuration } = getComputedStyle(one);
          return animationName !== 'none' || transitionDuration !== '0s';
        })
        .map(({ tagName, className }) => `${tagName} ${className}`),
    };
  });
}
