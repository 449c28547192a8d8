import axe from 'axe-core';
import type { Tab } from '../../engines/index.ts';

/** Rules that axe knows and leaves off: labels that are not part of the name, targets under 24 pixels. */
const rules = { 'label-content-name-mismatch': { enabled: true }, 'target-size': { enabled: true } };

/** Of its rules, those whose answer can change with colours, width and direction alone. */
export const rulesOfLooks = [
  'color-contrast',
  'link-in-text-block',
  'scrollable-region-focusable',
  'target-size',
];

/**
 * What axe holds against the dialog as it is now: a line a violation, with the element.
 *
 * @param only Ids of rules. @default all of them
 * @param place What it is in, in the document itself. @default the dialog
 */
export async function violationsOf(
  tab: Tab,
  only?: readonly string[],
  place = 'partwell-dialog',
): Promise<readonly string[]> {
  if (!(await tab.evaluate(() => 'axe' in window))) await tab.inject(`${axe.source};window.axe = axe;`);
  return tab.evaluate(
    async (place, options) => {
      const { run } = (window as unknown as { axe: typeof axe }).axe;
      const { violations, passes } = await run(
        { include: [[place]] },
        { ...options, resultTypes: ['violations'] },
      );
      if (passes.length === 0) throw new Error('axe has looked at nothing');
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, any, all }) => `${id}: ${html} ${[...any, ...all][0]?.message ?? ''}`),
      );
    },
    place,
    { ...(only ? { runOnly: [...only] } : {}), rules: only ? {} : rules },
  );
}
