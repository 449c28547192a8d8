// Prints the path of the browser the tests use, installing one where it may; exit code 1 and advice when there is none.
import { findBrowser } from './find-browser.ts';
import { howToInstall, installBrowser } from './install-browser.ts';

try {
  const found = findBrowser() ?? (installBrowser() ? findBrowser() : undefined);
  if (found) process.stdout.write(found);
  else fail(howToInstall);
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
