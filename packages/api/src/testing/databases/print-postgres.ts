// Prints where PostgreSQL's server programs are; what to install where there are none, with exit code 1.
import { findPostgres, howToInstallPostgres } from './find-postgres.ts';

const found = findPostgres(process.env.PATH ?? '');
if (found) process.stdout.write(`${found}\n`);
else {
  process.stderr.write(`${howToInstallPostgres}\n`);
  process.exitCode = 1;
}
