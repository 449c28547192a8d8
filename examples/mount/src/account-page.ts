import { signCustomer } from '@partwell/node';

/** A page of yours with a cancel control, for whoever is signed in there; here always Maya. */
export async function accountPage(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const token = await signCustomer(
    {
      customer: { id: 'cus_maya', name: 'Maya', locale: 'en-US', country: 'US' },
      subscription: {
        id: 'sub_maya',
        status: 'active',
        plan: 'pro',
        planName: 'Pro',
        price: { amount: 2900, currency: 'USD' },
        interval: 'month',
        startedAt: '2025-09-20T08:00:00Z',
        currentPeriodEnd: '2099-01-20T08:00:00Z',
      },
    },
    {
      secret: environment.PARTWELL_CUSTOMER_SECRET ?? '',
      workspace: environment.PARTWELL_WORKSPACE ?? '',
    },
  );
  return `<!doctype html>
<html lang="en">
<title>Your plan</title>
<h1>Your plan: Pro</h1>
<p><a href="/cancel" data-partwell-cancel data-partwell-token="${token}">Cancel subscription</a></p>
<script async src="/partwell/partwell.js" data-key="${environment.PARTWELL_PUBLISHABLE_KEY}"></script>
</html>
`;
}
