import { z } from 'zod';
import { command } from './command.ts';
import { instant } from './instant.ts';
import { mode } from './mode.ts';

/** A fact beside an offer or on a receipt, in the subscriber's language: "Resumes — 22 January 2027". */
export const factLine = z.object({
  id: z.string(),
  label: z.string(),
  value: z.string(),
  end: z
    .literal(true)
    .optional()
    .describe('Of terms: with this it begins or is over. Such are drawn as a line from one to the other.'),
});

/** One thing that can be accepted. Every offer has at least one. */
export const choiceView = z.object({
  id: z.string().describe('Stable: `months-2`, `plan-basic`, `tier-36`, `slot-morning`, `only`.'),
  label: z.string().describe('"2 months", "Basic".'),
  accept: z.string().describe('The accept control’s words for exactly this choice: "Pause for 2 months".'),
  highlight: z.string().optional().describe('The one figure to show large: "20 % off", "$9.00 a month".'),
  terms: z.array(factLine).describe('Amount, until when, price after, next charge, how to cancel.'),
  keeps: z.array(z.string()).optional(),
  givesUp: z.array(z.string()).optional(),
});

/** Something the subscriber may type: for an offer (a phone number to call), or on the form of the last screen. */
export const fieldView = z.object({
  id: z.enum(['phone', 'email', 'note', 'name', 'contract', 'kind', 'cause', 'endDate']),
  label: z.string(),
  type: z.enum(['tel', 'email', 'text', 'date', 'choice']),
  autocomplete: z.string(),
  required: z.boolean(),
  maxLength: z.int(),
  value: z.string().optional().describe('What it begins with, as the host knows it.'),
  options: z.array(z.object({ id: z.string(), label: z.string() })).optional(),
});

export const offerView = z.object({
  id: z.string(),
  kind: z.string(),
  title: z.string(),
  body: z.string().optional(),
  legend: z
    .string()
    .describe('The question the choices answer: "For how long?". Shown where there are several.'),
  choices: z.array(choiceView).min(1),
  fields: z.array(fieldView).optional(),
});

export const followUpView = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('choice'),
    label: z.string(),
    options: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        offers: z
          .array(z.string())
          .optional()
          .describe('Where this answer leads, instead of the offers of the reason.'),
      }),
    ),
    look: z
      .enum(['rating', 'competitor'])
      .optional()
      .describe('How the options may be drawn; a plain choice is right too.'),
    low: z.string().optional().describe('Words for the lowest number of a rating.'),
    high: z.string().optional().describe('Words for the highest number of a rating.'),
  }),
  z.object({ kind: z.literal('text'), label: z.string(), hint: z.string(), maxLength: z.int() }),
]);

export const reasonView = z.object({
  id: z.string(),
  label: z.string(),
  followUp: followUpView.optional(),
  offers: z.array(z.string()).describe('Ids in `offers`, in order; empty leads straight to confirm.'),
});

/** A link that is useful after the end; http(s) or mailto only. */
export const linkView = z.object({ label: z.string(), url: z.string() });

/** How a session ended, told to the subscriber. Also the receipt. */
export const outcomeView = z.object({
  outcome: z.enum(['saved', 'canceled']),
  offer: z.object({ id: z.string(), kind: z.string(), choice: z.string() }).optional(),
  title: z.string(),
  body: z.array(z.string()).describe('Paragraphs.'),
  receipt: z.array(factLine).describe('Content, date and time with zone, effective date, reference.'),
  reference: z.string(),
  signedReceipt: z
    .string()
    .optional()
    .describe('Of a cancellation: the same for programs, as a compact JWS that anybody can verify.'),
  at: instant,
  articles: z.array(linkView),
  comeBack: linkView.optional(),
  recommend: linkView.optional(),
  exit: z
    .boolean()
    .describe(
      'Whether the exit stays on this last screen: true after a call back, which changed nothing yet.',
    ),
});

/** What the subscriber has answered; free text is optional and bounded. */
export const answer = z.strictObject({
  reason: z.string().max(64),
  followUp: z.string().max(1000).optional(),
});

/** One of several subscriptions, to choose from. */
export const subscriptionView = z.object({
  id: z.string().describe('As the customer token names it; sent back as `subscription`.'),
  title: z.string().describe('The plan: "Harbour Pro".'),
  note: z.string().optional().describe('What tells it from the others: its price and until when it is paid.'),
});

/** What is already so about the subscription, told before anything is asked. */
export const standingView = z.object({
  state: z
    .enum(['canceled', 'paused'])
    .describe('`canceled`: nothing is left to do. `paused`: it can still be canceled.'),
  title: z.string(),
  body: z.array(z.string()).describe('Paragraphs: until when access lasts, when it starts again.'),
  resume: z
    .string()
    .optional()
    .describe('Id in `offers` of the way to start again now, where the host can carry it out.'),
});

export const sessionStatus = z.enum(['prepared', 'open', 'saved', 'canceled', 'abandoned', 'error']);

/** Everything the widget needs to draw all steps without asking again, in the subscriber's language. */
export const sessionView = z.object({
  id: z.string(),
  secret: z.string().describe('Bearer for this session only.'),
  mode,
  status: sessionStatus,
  locale: z.string(),
  dir: z.enum(['ltr', 'rtl']),
  profiles: z
    .array(z.string())
    .optional()
    .describe('The fairness profiles that are in force for this customer.'),
  theme: z.object({
    brand: z.string().optional(),
    radius: z.string().optional(),
    mode: z.enum(['auto', 'light', 'dark']),
  }),
  texts: z.record(z.string(), z.string()).describe('The widget’s own words by key; see `UiTextKey`.'),
  thanks: z.object({ title: z.string(), body: z.string().optional() }).optional(),
  upFront: z
    .object({ title: z.string(), body: z.string().optional(), offers: z.array(z.string()) })
    .optional()
    .describe('Offers before the question.'),
  permission: z
    .object({ title: z.string(), body: z.string().optional(), accept: z.string(), decline: z.string() })
    .optional()
    .describe('Asked once before any offer is shown.'),
  question: z.object({ title: z.string(), hint: z.string() }),
  privacy: z
    .object({ text: z.string(), link: linkView })
    .optional()
    .describe('Said where an answer is asked for.'),
  reasons: z.array(reasonView),
  survey: z
    .array(reasonView)
    .optional()
    .describe('Reasons that are asked for only after the cancellation; `reasons` is empty then.'),
  offersIntro: z.object({ title: z.string(), body: z.string().optional() }),
  offers: z.record(z.string(), offerView),
  exit: z
    .enum(['direct'])
    .optional()
    .describe('Present where the way out commits at once, without the last question.'),
  confirm: z.object({
    title: z.string(),
    effects: z.array(z.string()),
    fields: z.array(fieldView).optional(),
  }),
  barred: z
    .object({ title: z.string(), body: z.string() })
    .optional()
    .describe('Present where this person may not cancel for their team; the server refuses it too.'),
  subscriptions: z
    .array(subscriptionView)
    .min(2)
    .optional()
    .describe(
      'Present where it has to be chosen first which one it is about: start a session again with `subscription`. ' +
        'Nothing is recorded under this id.',
    ),
  standing: standingView.optional(),
  preview: z
    .literal(true)
    .optional()
    .describe('A draft is shown: nothing is recorded, and nothing is carried out.'),
  carriedOutBy: z
    .enum(['page'])
    .optional()
    .describe('Present where the page carries out what is asked for; see `perform` of the answers.'),
  links: z
    .array(linkView)
    .optional()
    .describe('Ways that are separate from this one: withdrawing from the contract.'),
  answer: answer.optional().describe('What was answered before a reload.'),
  pending: z.enum(['accept', 'cancel']).optional().describe('An action that is not settled yet.'),
  outcome: outcomeView.optional().describe('Present once the session has ended.'),
  expiresAt: instant,
});

export const createSessionRequest = z.strictObject({
  key: z.string().describe('Publishable key: `pk_live_…` or `pk_test_…`.'),
  token: z.string().describe('Customer token, a JWT signed by the host.'),
  prepare: z
    .boolean()
    .optional()
    .describe('Made on intent, before the click; counted nowhere until it is shown.'),
  timeZone: z.string().max(64).optional().describe('IANA name of the browser’s zone, for dates.'),
  subscription: z
    .string()
    .max(200)
    .optional()
    .describe('Which of the token’s subscriptions it is about. Without it: the one the token puts first.'),
  shows: z
    .array(z.string().max(32))
    .max(16)
    .optional()
    .describe(
      'What this page can draw beyond the first version: `barred`, `subscriptions`, `standing`. Others are ignored.',
    ),
  preview: z
    .string()
    .max(2048)
    .optional()
    .describe('Preview token: shows the draft it names to this customer and records nothing.'),
});

/** A screen of the way out. */
export const stepName = z.enum(['reason', 'permission', 'offer', 'confirm', 'goodbye']);

/** Any screen: those of the way, and those that stand before or instead of it. */
export const screenName = z.enum([...stepName.options, 'choose', 'barred', 'standing']);

/** One thing that happened in the dialog. `id` makes delivery exactly-once. */
export const sessionEvent = z.strictObject({
  id: z.string().min(8).max(64),
  type: z.enum(['step.shown', 'reason.answered', 'offers.declined', 'dialog.closed']),
  step: screenName.optional(),
  answer: answer.optional(),
  millis: z
    .int()
    .min(0)
    .optional()
    .describe('Milliseconds since the dialog was shown, by the page’s own clock.'),
});

export const sessionEventsRequest = z.strictObject({
  secret: z.string(),
  events: z.array(sessionEvent).min(1).max(50),
});

/** What was typed, by the id of the field. */
export const details = z.strictObject({
  phone: z.string().max(40).optional(),
  email: z.string().max(200).optional(),
  note: z.string().max(500).optional(),
  name: z.string().max(200).optional(),
  contract: z.string().max(200).optional(),
  kind: z.string().max(40).optional(),
  cause: z.string().max(500).optional(),
  endDate: z.string().max(10).optional(),
});

/** The body names an offer and a choice that were presented; amounts and plans never come from the browser. */
export const acceptRequest = z.strictObject({
  secret: z.string(),
  offer: z.string().max(64),
  choice: z.string().max(220).describe('As long as the id of a plan may be, and some more.'),
  details: details.optional(),
  answer: answer.optional(),
});

export const cancelRequest = z.strictObject({
  secret: z.string(),
  details: details.optional(),
  answer: answer.optional(),
});

/** What the page answers after it carried out what it was asked for, or could not. */
export const performedRequest = z.strictObject({
  secret: z.string(),
  action: z.string().max(64).describe('As `perform` named it.'),
  result: z.enum(['applied', 'refused']),
  reason: z
    .string()
    .max(200)
    .optional()
    .describe('Why it was refused, as a code such as `card_declined`: it is kept with the action.'),
});

/**
 * 200 `settled`: carried out and read back. 202 `pending`: not known yet, ask `GET /v1/sessions/{id}`.
 * 202 `perform`: the page carries it out and says so at `POST /v1/sessions/{id}/performed`.
 */
export const actionResponse = z.discriminatedUnion('status', [
  z.object({ status: z.literal('settled'), outcome: outcomeView }),
  z.object({ status: z.literal('pending') }),
  z.object({ status: z.literal('perform'), action: z.string(), command }),
]);

export type FactLine = z.infer<typeof factLine>;
export type ChoiceView = z.infer<typeof choiceView>;
export type FieldView = z.infer<typeof fieldView>;
export type OfferView = z.infer<typeof offerView>;
export type FollowUpView = z.infer<typeof followUpView>;
export type ReasonView = z.infer<typeof reasonView>;
export type LinkView = z.infer<typeof linkView>;
export type OutcomeView = z.infer<typeof outcomeView>;
export type Answer = z.infer<typeof answer>;
export type SubscriptionView = z.infer<typeof subscriptionView>;
export type StandingView = z.infer<typeof standingView>;
export type SessionStatus = z.infer<typeof sessionStatus>;
export type SessionView = z.infer<typeof sessionView>;
export type CreateSessionRequest = z.infer<typeof createSessionRequest>;
export type StepName = z.infer<typeof stepName>;
export type ScreenName = z.infer<typeof screenName>;
export type SessionEvent = z.infer<typeof sessionEvent>;
export type SessionEventsRequest = z.infer<typeof sessionEventsRequest>;
export type AcceptRequest = z.infer<typeof acceptRequest>;
export type CancelRequest = z.infer<typeof cancelRequest>;
export type PerformedRequest = z.infer<typeof performedRequest>;
export type ActionResponse = z.infer<typeof actionResponse>;
