import { guardEvents } from './guards.ts';
import { interceptCancel } from './intercept.ts';
import { createOpener } from './opener.ts';
import { tellPage } from './outcome.ts';
import type { Partwell } from './partwell.ts';
import { type Preset, readSettings } from './settings.ts';

const page = window as { partwell?: Partwell | Preset };
const earlier = page.partwell;

if (earlier && 'open' in earlier) {
  console.warn(
    '[partwell] The script is on this page twice. The first one stays in charge: remove the other.',
  );
} else {
  const settings = readSettings(earlier);
  const opener = createOpener(settings, guardEvents());
  interceptCancel(settings.selector, opener);
  addEventListener('pageshow', (event) => event.persisted && opener.reset());
  page.partwell = { open: (token) => opener.open(token) };
  tellPage('ready');
}
