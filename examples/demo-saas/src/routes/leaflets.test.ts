import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { harbour } from '../testing/harbour.ts';

const flows = fileURLToPath(new URL('../../../flows/', import.meta.url));
const links = new Set(
  globSync(`${flows}*.json`).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/"url": "(\/[^"]*)"/g)].map((found) => found[1] ?? ''),
  ),
);

it('has a page for every link in the example flows, in each language', async () => {
  const halyard = await harbour();
  expect(links.size).toBeGreaterThan(0);
  for (const link of links) {
    for (const as of ['james', 'jonas', 'elin']) {
      const response = await fetch(`${halyard.address}${link}?as=${as}`);
      expect([link, as, response.status]).toEqual([link, as, 200]);
      expect(await response.text()).not.toContain('{name}');
    }
  }
});

it('lets whoever comes back take the end back', async () => {
  const halyard = await harbour();
  expect(await halyard.page('/welcome-back', 'elin')).not.toContain('Behåll min prenumeration');
  await halyard.form('/cancel', 'elin');
  expect(await halyard.page('/welcome-back', 'elin')).toContain('Behåll min prenumeration');
});
