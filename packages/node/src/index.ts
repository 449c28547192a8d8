// Withheld: the shape checks and the signature check; they serve the functions below.

export type { PartwellErrorCode, Problem } from './errors/partwell-error.ts';
export { isPartwellError, PartwellError } from './errors/partwell-error.ts';
export { newSigningSecret } from './new-signing-secret.ts';
export type { SignCustomerOptions } from './sign-customer.ts';
export { signCustomer } from './sign-customer.ts';
export type { SignPreviewOptions } from './sign-preview.ts';
export { signPreview } from './sign-preview.ts';
export type {
  CancelCommand,
  CancelDetails,
  ChangePlanCommand,
  ChangeSeatsCommand,
  Command,
  ContactCommand,
  CreditCommand,
  CustomCommand,
  DiscountCommand,
  ExtendCommand,
  FreeMonthsCommand,
  KeepPriceCommand,
  PauseCommand,
  PerkCommand,
  RedirectCommand,
  ResumeCommand,
} from './types/command.ts';
export type {
  Customer,
  CustomerFacts,
  Plan,
  RunningDiscount,
  Seats,
  Subscription,
} from './types/customer-facts.ts';
export type {
  Action,
  ExecuteAction,
  ExecutorCall,
  ExecutorRefusal,
  ExecutorResponse,
  ReadSubscription,
  SubscriptionState,
} from './types/executor-call.ts';
export type { Interval, Mode, Money } from './types/money.ts';
export type { Receipt, ReceiptKeys } from './types/receipt.ts';
export type { WebhookData, WebhookEvent, WebhookType } from './types/webhook-event.ts';
export type { WebhookHeaders } from './types/webhook-headers.ts';
export { verifyExecutorCall } from './verify-executor-call.ts';
export type { VerifyReceiptOptions } from './verify-receipt.ts';
export { verifyReceipt } from './verify-receipt.ts';
export { verifyWebhook } from './verify-webhook.ts';
