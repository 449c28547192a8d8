import { globSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where packages of Debian, Fedora, Homebrew and the PostgreSQL installers put the server. */
const PLACES = [
  '/usr/lib/postgresql/*/bin',
  '/usr/pgsql-*/bin',
  '/opt/homebrew/opt/postgresql@*/bin',
  '/usr/local/opt/postgresql@*/bin',
  '/Library/PostgreSQL/*/bin',
];

/** The version in a path such as `/usr/lib/postgresql/15/bin`. */
const versionIn = (folder: string) => Number(/(\d+)\/bin$/.exec(folder)?.[1] ?? 0);

/** The folder with `initdb` and `postgres`, the newest there is; undefined where there is none. */
export const findPostgres = (path: string): string | undefined => {
  const known = globSync(PLACES.map((place) => `${place}/initdb`)).map((file) => join(file, '..'));
  const onPath = path.split(delimiter).filter(Boolean);
  return [...known.sort((a, b) => versionIn(b) - versionIn(a)), ...onPath].find(
    (folder) => globSync([join(folder, 'initdb'), join(folder, 'postgres')]).length === 2,
  );
};

export const howToInstallPostgres =
  'No PostgreSQL server was found. Install one: `apt-get install postgresql` (Debian, Ubuntu), `dnf install postgresql-server` (Fedora), `brew install postgresql@17` (macOS).';
