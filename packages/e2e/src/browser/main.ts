// Prints, as JSON, where the browsers of the tests are, installing what is missing where it may; what is still
// missing then is advised on stderr. Exit code 1 when a variable names something that cannot be run.
import { engineNames } from '../engines/engine.ts';
import { findEngines } from './find-engines.ts';
import { howToInstall, installBrowsers } from './install-browser.ts';

try {
  let found = findEngines();
  const missing = () => engineNames.filter((name) => found[name] === null);
  if (missing().length > 0 && installBrowsers(missing())) found = findEngines();
  for (const name of missing()) process.stderr.write(`${howToInstall[name]}\n`);
  process.stdout.write(JSON.stringify(found));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
