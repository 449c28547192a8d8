import type { CustomerFactsInput } from '@partwell/flow/schema';

const plans = ['student', 'pro', 'team'];
const places = [
  { country: 'SE', locale: 'sv-SE', currency: 'SEK' },
  { country: 'DE', locale: 'de-DE', currency: 'EUR' },
  { country: 'GB', locale: 'en-GB', currency: 'GBP' },
] as const;

/** One of any number of customers, always the same at its place: all plans, ages and countries come up. */
export function customerAt(index: number): CustomerFactsInput {
  const { country, locale, currency } = places[index % places.length] ?? places[0];
  const plan = plans[index % plans.length] ?? 'pro';
  const year = 2018 + (index % 8);
  const month = String(1 + (index % 12)).padStart(2, '0');
  return {
    customer: {
      id: `cus_${index}`,
      name: `Customer ${index}`,
      locale,
      country,
      traits: { logins: index % 40, beta: index % 5 === 0 },
    },
    subscription: {
      id: `sub_${index}`,
      status: index % 11 === 0 ? 'trialing' : 'active',
      plan,
      planName: plan,
      price: { amount: 1000 + (index % 30) * 100, currency },
      interval: index % 7 === 0 ? 'year' : 'month',
      startedAt: `${year}-${month}-10T08:00:00Z`,
      currentPeriodEnd: '2026-12-20T09:00:00Z',
    },
    plans: [{ id: 'basic', name: 'Basic', price: { amount: 500, currency }, interval: 'month' }],
  };
}

/** So many of them as bytes, a thousand lines at a time: they are never all there at once. */
export async function* customerChunks(count: number): AsyncGenerator<Uint8Array> {
  const utf8 = new TextEncoder();
  for (let from = 0; from < count; from += 1000) {
    const lines = Array.from({ length: Math.min(1000, count - from) }, (_, index) =>
      JSON.stringify(customerAt(from + index)),
    );
    yield utf8.encode(`${lines.join('\n')}\n`);
  }
}
