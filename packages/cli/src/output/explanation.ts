import type { Resolution } from '@partwell/flow/eligibility';
import type { CustomerFacts, Flow, OfferView } from '@partwell/flow/schema';
import { bold, dim, green, red } from './style.ts';

type Explained = {
  file: string;
  flow: Flow;
  facts: CustomerFacts;
  now: string;
  timeZone: string;
  resolution: Resolution;
};

/** A decision, for people: who, which reasons lead where, the offers with their terms, and why not the others. */
export function explanation({ file, flow, facts, now, timeZone, resolution }: Explained): string {
  const { view, trace } = resolution;
  const { customer, subscription } = facts;
  const withheld = trace.filter(({ given }) => !given);
  return [
    row('Flow', `${bold(flow.id)} ${dim(file)}`),
    row('Customer', [customer.name ?? customer.id, customer.country, view.locale].filter(Boolean).join(', ')),
    row(
      'Plan',
      `${subscription.planName}, ${subscription.status}, since ${subscription.startedAt.slice(0, 10)}`,
    ),
    row('At', `${now} ${dim(customer.timeZone ?? timeZone)}`),
    row('Thanks', view.thanks?.title ?? dim('none is due')),
    '',
    bold('Reasons'),
    ...columns(
      view.reasons.map(({ id, label, offers }) => [
        id,
        label,
        offers.length > 0 ? `→ ${offers.join(', ')}` : dim('→ confirm'),
      ]),
    ),
    '',
    bold('Offers'),
    ...(Object.keys(view.offers).length > 0 ? Object.values(view.offers).flatMap(offerLines) : ['  none']),
    '',
    bold('Not given'),
    ...(withheld.length > 0
      ? columns(withheld.map(({ offer, code, why }) => [`${red('✗')} ${offer}`, dim(code), why]))
      : ['  nothing was withheld']),
  ].join('\n');
}

function offerLines({ id, kind, title, choices }: OfferView): string[] {
  return [
    `  ${green('✓')} ${bold(id)} ${dim(kind)}  ${title}`,
    ...choices.flatMap((choice) => [
      `      ${choice.id}  ${choice.label}${choice.highlight ? `  ${bold(choice.highlight)}` : ''}  ${dim(`[${choice.accept}]`)}`,
      ...choice.terms.map(({ label, value }) => `        ${dim(`${label}:`)} ${value}`),
    ]),
  ];
}

const row = (label: string, value: string) => `${dim(label.padEnd(10))}${value}`;

/** Rows with their cells below each other. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, index) =>
    Math.max(...rows.map((cells) => cells[index]?.length ?? 0)),
  );
  return rows.map(
    (cells) =>
      `  ${cells
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd()}`,
  );
}
