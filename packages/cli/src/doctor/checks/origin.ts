import { askAsPage } from '../ask.ts';
import { ofServer } from '../check.ts';
import { type Finding, finding, fine } from '../finding.ts';
import { codeOf, problemIn } from '../problem.ts';

/** Whether pages of these origins may ask the server, as a browser would find out. */
export const origin = ofServer('origin', async ({ api, get, origins }) => {
  if (origins.length === 0) return { skipped: 'say with --origin where your page is' };
  const key = get('PARTWELL_PUBLISHABLE_KEY') ?? 'pk_test_doctor';
  const findings: Finding[] = [];
  for (const each of origins) {
    const asked = await askAsPage(`${api}/v1/sessions`, { key, token: 'doctor' }, { origin: each });
    if (!asked.ok || codeOf(asked) === 'origin_not_allowed') {
      findings.push(problemIn(asked, `It was asked as a page of ${each}.`));
    } else if (asked.headers.get('access-control-allow-origin') !== each) {
      findings.push(finding('origin_hidden', { more: `It was asked as a page of ${each}.` }));
    }
  }
  const says = findings.length > 0 ? 'not every page may ask' : `pages of ${origins.join(', ')} may ask`;
  return findings.length > 0 ? { says, findings } : fine(says);
});
