import { join } from 'node:path';
import { beforeAll } from 'vitest';
import { buildPackage } from '../../publish/build-package.ts';
import { inChromium, type Suite } from './in-chromium.ts';

/** As `inChromium`, with what npm installs beside it: pages import it from `/npm/`. */
export function packagedInChromium(): Suite {
  const suite = inChromium();
  beforeAll(() => buildPackage(join(suite.built.dist, 'npm'), { types: false }));
  return suite;
}

/**
 * A script that runs `code` with an entry of the package as `sdk` and usual options as `options`; it may leave
 * things in `window`.
 */
export const moduleScript = (code: string, entry = 'index') => `<script type="module">
  import * as sdk from '/npm/${entry}.js';
  const options = { key: 'pk_test_fixture', url: location.origin };
  ${code}
</script>`;
