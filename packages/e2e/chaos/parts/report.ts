import type { Settled } from '../../src/chaos/settle.ts';

/** Prints what a fault run has shown; the process fails where something was violated. */
export function report(title: string, run: Settled, more: Readonly<Record<string, string>> = {}): void {
  const { asked, actions, ledger, arrived } = run.evidence;
  const count = (status: string) => actions.filter((action) => action.status === status).length;
  const lines = {
    asked: `${asked.filter(({ acknowledged, refused }) => !acknowledged && refused === null).length} wishes, ${asked.filter(({ acknowledged }) => acknowledged).length} acknowledgements`,
    actions: `${actions.length}: ${count('applied')} applied, ${count('refused')} refused, ${count('pending') + count('stuck')} unsettled`,
    ledger: `${ledger.length} lines`,
    webhooks: `${arrived.size} arrived`,
    settled: `${(run.settledInMillis / 1000).toFixed(1)} s after the crowd had gone`,
    ...more,
    'I1 to I5': run.violations.length === 0 && run.canStillCancel ? 'hold' : 'BROKEN',
  };
  console.log(`\n${title}`);
  for (const [name, value] of Object.entries(lines)) console.log(`  ${name.padEnd(12)}${value}`);
  for (const line of run.violations.slice(0, 20)) console.log(`  ${line}`);
  if (!run.canStillCancel) console.log('  I5 somebody who came afterwards could not cancel');
  if (run.violations.length > 0 || !run.canStillCancel) process.exitCode = 1;
}
