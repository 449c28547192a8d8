import type { Site } from '../hosts/site.ts';

/** The strictest policy under which we work, with more added to it; violations are reported to the site. */
export function strictPolicy(home: Site, more = ''): string {
  const partwell = new URL(home.partwell).origin;
  return `default-src 'none'; script-src 'self' ${partwell}; style-src 'self'; connect-src ${partwell}; img-src data:; base-uri 'none'; form-action 'self'; ${more} report-uri ${home.url('/csp-reports')}`;
}
