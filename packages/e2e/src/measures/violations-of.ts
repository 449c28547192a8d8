import axe from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';

/**
 * Rules that axe knows and leaves off: labels that are not part of the name, targets under 24 pixels.
 * Colours it cannot judge here; see `faintIn`.
 */
const rules = { 'label-content-name-mismatch': { enabled: true }, 'target-size': { enabled: true } };

/** Puts axe into every page of the context; `bypassCSP` is wanted there, for axe writes styles. */
export async function bringAxe(context: BrowserContext): Promise<void> {
  await context.addInitScript({ content: axe.source });
}

/** What axe holds against the dialog as it is now: a line a violation, with the element. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    async (options) => {
      const { run } = (window as unknown as { axe: typeof axe }).axe;
      const { violations } = await run(
        { include: [['partwell-dialog']] },
        { ...options, resultTypes: ['violations'] },
      );
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, any, all }) => `${id}: ${html} ${[...any, ...all][0]?.message ?? ''}`),
      );
    },
    { rules },
  );
}
