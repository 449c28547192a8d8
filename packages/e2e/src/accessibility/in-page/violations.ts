import axe from 'axe-core';
import type { Tab } from '../../engines/index.ts';

/** Rules that axe knows and leaves off: labels that are not part of the name, targets under 24 pixels. */
const rules = { 'label-content-name-mismatch': { enabled: true }, 'target-size': { enabled: true } };

/** What axe holds against the dialog as it is now: a line a violation, with the element. */
export async function violationsOf(tab: Tab): Promise<readonly string[]> {
  if (!(await tab.evaluate(() => 'axe' in window))) await tab.inject(`${axe.source};window.axe = axe;`);
  return tab.evaluate(
    async (options) => {
      const { run } = (window as unknown as { axe: typeof axe }).axe;
      const { violations, passes } = await run(
        { include: [['partwell-dialog']] },
        { ...options, resultTypes: ['violations'] },
      );
      if (passes.length === 0) throw new Error('axe has looked at nothing');
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, any, all }) => `${id}: ${html} ${[...any, ...all][0]?.message ?? ''}`),
      );
    },
    { rules },
  );
}
