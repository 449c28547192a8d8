import type { Preset } from './contract.ts';
import { guardEvents } from './guards.ts';
import { importUi } from './import-ui.ts';
import { interceptCancel } from './intercept.ts';
import { tellPage } from './outcome.ts';
import { fillPages } from './page-mode.ts';
import type { Partwell } from './partwell.ts';
import { readScript } from './read-script.ts';
import { createShell } from './shell.ts';

/** The content hash of the built chunks, which lie beside the script in `v/<hash>/`; the build writes it in. */
declare const __PARTWELL_VERSION__: string;

const page = window as { partwell?: Partial<Partwell> & Preset };
const earlier = page.partwell;

const script = readScript(earlier);

if (earlier?.open) console.warn(`${script.files}help#script_twice`);
else {
  const here = { ...script, guard: guardEvents(), tell: tellPage };
  const partwell = createShell(
    (again) => importUi(`${here.files}v/${__PARTWELL_VERSION__}${again}/ui.js`, again),
    here,
  );
  // Within `:is` one that is not understood matches nothing, where it would throw at each event of the page's.
  interceptCancel(`:is(${here.data.selector},[data-partwell-cancel])`, partwell);
  page.partwell = partwell;
  fillPages(partwell.open);
  tellPage('ready');
}
