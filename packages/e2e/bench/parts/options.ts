import { cpus } from 'node:os';
import { parseArgs } from 'node:util';

/** What every bench of the widget takes from its command line; see docs/performance.md. */
export function readOptions() {
  const { values } = parseArgs({
    allowPositionals: true,
    options: {
      /** How often each candidate is measured. */
      rounds: { type: 'string', default: '15' },
      /** A built widget instead of the sources as they are. */
      dist: { type: 'string' },
      /** A page that opens its dialog when `[data-cancel]` is clicked; an address or a file. Repeatable. */
      candidate: { type: 'string', multiple: true, default: [] },
      /** Only candidates whose name contains it. */
      only: { type: 'string', default: '' },
      /** Where pictures of the candidates are left. */
      pictures: { type: 'string' },
      /** Also prints what the time was spent on. */
      where: { type: 'boolean', default: false },
    },
  });
  return { ...values, rounds: Number(values.rounds) };
}

/** The machine and the day, for whoever reads the figures later. */
export const circumstances = (browser: string): string =>
  `${new Date().toISOString().slice(0, 10)}, ${browser}, ${cpus().length} × ${cpus()[0]?.model.trim()}`;
