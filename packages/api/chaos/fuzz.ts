// Requests that are generated from the OpenAPI document, sent to every route on both databases, each answer held
// against the document.
import { parseArgs } from 'node:util';
import { migratePostgres } from '../src/storage/postgres/migrate-postgres.ts';
import { databaseUrl, onServer, postgresDatabase } from '../src/testing/databases/postgres-database.ts';
import { startPostgresServer } from '../src/testing/databases/postgres-server.ts';
import { useDatabase } from '../src/testing/databases/the-database.ts';
import { fuzz, succeeded } from '../src/testing/fuzz/fuzz.ts';

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    requests: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(Date.now() % 1e9) },
    /** Only operations whose id contains it. */
    only: { type: 'string', default: '' },
    database: { type: 'string', multiple: true, default: ['sqlite', 'postgres'] },
  },
});

for (const database of values.database) {
  console.log(`\n${database}, ${values.requests} requests a route, seed ${values.seed}`);
  const server = database === 'postgres' ? await startPostgresServer() : undefined;
  if (server) {
    await onServer(server.url, 'create database fuzzed template template0');
    await migratePostgres(databaseUrl(server.url, 'fuzzed'), { connectMillis: 5000 });
    useDatabase(postgresDatabase({ url: server.url, template: 'fuzzed' }));
  }
  await fuzz({
    requestsPerRoute: Number(values.requests),
    seed: Number(values.seed),
    only: values.only,
    onRoute: (route) => {
      const { operation, statuses, complaints } = route;
      const told = Object.entries(statuses).map(([status, times]) => `${status}: ${times}`);
      console.log(`  ${operation.id.padEnd(26)}${told.join('  ')}`);
      if (!succeeded(route)) {
        process.exitCode = 1;
        console.log('    nothing came of any of them');
      }
      for (const { what, times, sent, log } of complaints) {
        process.exitCode = 1;
        console.log(`    ${what} (${times} times)`);
        console.log(
          `      ${sent.method} ${sent.path.slice(0, 300)} ${JSON.stringify(sent.headers).slice(0, 300)}`,
        );
        console.log(`      ${sent.body?.toString('utf8').slice(0, 600)}`);
        if (log) console.log(`      ${log.split('\n').slice(-3).join('\n      ')}`);
      }
    },
  });
  await server?.remove();
}
