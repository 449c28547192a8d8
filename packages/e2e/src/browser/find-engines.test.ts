import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findEngines } from './find-engines.ts';
import { findFirefox } from './find-firefox.ts';
import { findWebkit } from './find-webkit.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'partwell engines '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function executableNamed(name: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, '#!/bin/sh\n');
  chmodSync(file, 0o755);
  return file;
}

test('FIREFOX_PATH and WEBKIT_DRIVER_PATH are taken before anything on PATH', () => {
  executableNamed('firefox');
  executableNamed('Xvfb');
  const [firefox, driver] = [executableNamed('my firefox'), executableNamed('my driver')];
  expect(findFirefox({ FIREFOX_PATH: firefox, PATH: folder })).toBe(firefox);
  expect(findWebkit({ WEBKIT_DRIVER_PATH: driver, PATH: folder })).toMatchObject({ driver });
});

test('a wish that cannot be run is an error that names the variable', () => {
  expect(() => findFirefox({ FIREFOX_PATH: '/nowhere' })).toThrow('FIREFOX_PATH is "/nowhere"');
  expect(() => findWebkit({ WEBKIT_DRIVER_PATH: '/nowhere' })).toThrow('WEBKIT_DRIVER_PATH is "/nowhere"');
});

test('WebKit counts as missing where there is no screen to draw on', () => {
  const driver = executableNamed('a driver');
  expect(findEngines({ WEBKIT_DRIVER_PATH: driver, PATH: '/nowhere' }).webkit).toBeNull();
});
