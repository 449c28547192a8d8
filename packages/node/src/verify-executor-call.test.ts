import { expect, it } from 'vitest';
import { commands, executeAction, readSubscription } from './testing/executor-calls.ts';
import { failureOf } from './testing/failure-of.ts';
import { signed, webhookSecret } from './testing/signed.ts';
import { verifyExecutorCall } from './verify-executor-call.ts';

const verify = (content: unknown) => {
  const { body, headers } = signed(content, { id: 'act_1' });
  return verifyExecutorCall(body, headers, webhookSecret);
};

it.each(commands)('returns a signed call to $kind', (command) => {
  expect(verify(executeAction(command))).toEqual(executeAction(command));
});

it('returns a signed call to read', () => {
  expect(verify(readSubscription)).toEqual(readSubscription);
});

it('refuses a command it does not know, rather than half understand it', async () => {
  const error = await failureOf(() =>
    verify(executeAction({ kind: 'swap_boat', at: '2027-01-20T08:00:00Z' })),
  );
  expect(error.code).toBe('body_invalid');
  expect(error.problems[0]?.path).toBe('action.command.kind');
  expect(error.message).toContain('change_plan');
});

it('does not take an inherited name for a command', async () => {
  const error = await failureOf(() => verify(executeAction({ kind: 'constructor' })));
  expect(error.code).toBe('body_invalid');
});

it('refuses a price that is not in the minor unit', async () => {
  const plan = commands.find(({ kind }) => kind === 'change_plan');
  const command = { ...plan, price: { amount: 9.99, currency: 'USD' } };
  const error = await failureOf(() => verify(executeAction(command)));
  expect(error.problems.map((problem) => problem.path)).toEqual(['action.command.price.amount']);
});

it('lets keys pass that a newer Partwell adds', () => {
  expect(verify({ ...readSubscription, traceparent: '00-1' }).type).toBe('subscription.read');
});

it('refuses a call that was signed for somebody else', async () => {
  const { body, headers } = signed(readSubscription);
  const other = 'whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
  expect((await failureOf(() => verifyExecutorCall(body, headers, other))).code).toBe('signature_invalid');
});
