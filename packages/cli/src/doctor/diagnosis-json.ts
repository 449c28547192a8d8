import { jsonText } from '../output/json-text.ts';
import { type Diagnosis, findingsOf, helpFor } from './examine.ts';

/** For programs. The shape is in the README and keeps to its `version`. */
export const diagnosisJson = (diagnosis: Diagnosis): string =>
  jsonText({
    version: 1,
    ok: !findingsOf(diagnosis).some(({ severity }) => severity === 'error'),
    api: diagnosis.api,
    checks: diagnosis.checks.map((each) =>
      'skipped' in each
        ? { check: each.id, status: 'skipped', says: each.skipped, findings: [] }
        : {
            check: each.id,
            status: worst(each.findings),
            says: each.says,
            findings: each.findings.map((found) => ({ ...found, help: helpFor(diagnosis, found.code) })),
          },
    ),
  });

const worst = (findings: readonly { readonly severity: 'error' | 'warning' }[]) =>
  findings.some(({ severity }) => severity === 'error') ? 'error' : findings.length > 0 ? 'warning' : 'ok';
