import { type Diagnosis, findingsOf, helpFor } from '../doctor/examine.ts';
import type { Finding } from '../doctor/finding.ts';
import { columns } from './columns.ts';
import { counted } from './counted.ts';
import { printable, wrapped } from './printable.ts';
import { bold, dim, green, red, yellow } from './style.ts';

const LINE = 100;

/** What the doctor found, for people: one line a check, and below it what is wrong and the fix. */
export function diagnosisReport(diagnosis: Diagnosis): string {
  const lines = columns(
    diagnosis.checks.map((each) =>
      'skipped' in each
        ? [dim('–'), dim(each.id), dim(`not looked at: ${printable(each.skipped)}`)]
        : [markOf(each.findings), bold(each.id), printable(each.says)],
    ),
  );
  const blocks = diagnosis.checks.map((each, index) => {
    const findings = 'findings' in each ? each.findings : [];
    const room = findings.length > 0 ? [''] : [];
    return [lines[index] ?? '', ...findings.flatMap((found) => block(diagnosis, found)), ...room].join('\n');
  });
  return [...blocks, '', summary(diagnosis)].join('\n');
}

function block(diagnosis: Diagnosis, { code, severity, message, fix }: Finding): string[] {
  const look = severity === 'error' ? red : yellow;
  return [
    '',
    ...wrapped(`${severity}  ${message}`, LINE, '      ').map((line) =>
      line.replace(severity, look(severity)),
    ),
    ...wrapped(`fix: ${fix}`, LINE, '      ').map((line) => line.replace('fix:', dim('fix:'))),
    `      ${dim(`${code}  ${helpFor(diagnosis, code)}`)}`,
  ];
}

const markOf = (findings: readonly Finding[]): string =>
  findings.length === 0
    ? green('✓')
    : findings.some(({ severity }) => severity === 'error')
      ? red('✗')
      : yellow('!');

function summary(diagnosis: Diagnosis): string {
  const findings = findingsOf(diagnosis);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  const looked = diagnosis.checks.filter((each) => 'findings' in each).length;
  const head = `${counted(looked, 'thing')} looked at:`;
  if (findings.length === 0) return `${head} ${green('nothing is wrong')}`;
  const counts = [
    ...(errors > 0 ? [red(`${errors} wrong`)] : []),
    ...(warnings > 0 ? [yellow(counted(warnings, 'warning'))] : []),
  ];
  return `${head} ${counts.join(', ')}`;
}
