import { findWebkit } from '../../browser/find-webkit.ts';
import { howToInstall } from '../../browser/install-browser.ts';
import { refuse, type StartEngine, type VisitOptions } from '../engine.ts';
import { Tab } from '../tab.ts';
import { Driver } from './driver.ts';
import { webkitSurface } from './webkit-surface.ts';

const cannot = {
  forcedColors: 'WebKitGTK has no forced colours: its media query never matches on Linux.',
  touch: 'The driver of WebKitGTK carries out touches as mouse presses.',
};

/**
 * The machine's WebKitGTK, through its own WebDriver. Its settings are those of the desktop it is started on,
 * so visits of differently set people are in browsers of their own; those set alike share one, one after the other.
 */
export const startWebkit: StartEngine = async () => {
  const found = findWebkit();
  if (!found) throw new Error(howToInstall.webkit);
  const idle = new Map<string, Driver>();
  const busy = new Set<Driver>();
  const first = await Driver.start(found, {});
  idle.set(keyOf({}), first);
  return {
    name: 'webkit',
    version: first.version,
    cannot,
    async newVisit(options: VisitOptions = {}) {
      refuse(cannot, options);
      const key = keyOf(options);
      const driver = idle.get(key) ?? (await Driver.start(found, options));
      idle.delete(key);
      busy.add(driver);
      const surface = webkitSurface(driver);
      await surface.resize(options.width ?? 1280, options.height ?? 800);
      const close = async () => {
        if (!busy.delete(driver)) return;
        if (idle.has(key) || !(await driver.forgets())) await driver.end();
        else idle.set(key, driver);
      };
      return new Tab({ ...surface, close });
    },
    async close() {
      await Promise.all([...idle.values(), ...busy].map((driver) => driver.end()));
    },
  };
};

/** Those whose machines are set alike. */
const keyOf = ({
  colorScheme = 'light',
  reducedMotion = 'reduce',
  timeZone = '',
  whole = false,
}: VisitOptions) => [colorScheme, reducedMotion, timeZone, whole].join();
