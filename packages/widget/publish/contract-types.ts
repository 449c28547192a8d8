import {
  acceptRequest,
  actionResponse,
  answer,
  cancelRequest,
  command,
  createSessionRequest,
  interval,
  money,
  outcomeView,
  performedRequest,
  screenName,
  sessionEvent,
  sessionEventsRequest,
  sessionStatus,
  sessionView,
  standingView,
  stepName,
  subscriptionView,
} from '@partwell/flow/schema';
import { compile } from 'json-schema-to-typescript';
import { z } from 'zod';

const { reasons, offers } = sessionView.shape;
const reasonView = reasons.element;
const offerView = offers.valueType;
const choiceView = offerView.shape.choices.element;

/** The shapes of the contract, by the names that flow's main entry gives their types. */
const named = {
  AcceptRequest: acceptRequest,
  ActionResponse: actionResponse,
  Answer: answer,
  CancelRequest: cancelRequest,
  ChoiceView: choiceView,
  Command: command,
  CreateSessionRequest: createSessionRequest,
  FactLine: choiceView.shape.terms.element,
  FieldView: offerView.shape.fields.unwrap().element,
  FollowUpView: reasonView.shape.followUp.unwrap(),
  Interval: interval,
  LinkView: outcomeView.shape.articles.element,
  Money: money,
  OfferView: offerView,
  OutcomeView: outcomeView,
  PerformedRequest: performedRequest,
  ReasonView: reasonView,
  ScreenName: screenName,
  SessionEvent: sessionEvent,
  SessionEventsRequest: sessionEventsRequest,
  SessionStatus: sessionStatus,
  SessionView: sessionView,
  StandingView: standingView,
  StepName: stepName,
  SubscriptionView: subscriptionView,
};

/** Names of the types that `contractTypes()` declares. */
export const contractNames = Object.keys(named);

/**
 * The types of the contract as plain declarations, with the descriptions of their schemas. In the sources they
 * are inferred by zod, which somebody who installs the widget does not have.
 */
export async function contractTypes(): Promise<string> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/definitions/${id}` });
  const definitions = Object.fromEntries(
    Object.entries(schemas).map(([id, { $id, $schema, ...schema }]) => [id, { title: id, ...schema }]),
  );
  const text = await compile(refsAlone({ title: 'Nothing', definitions }), 'Nothing', {
    additionalProperties: false,
    bannerComment: '',
    ignoreMinAndMaxItems: true,
    unreachableDefinitions: true,
    style: { singleQuote: true, printWidth: 110 },
  });
  return text
    .replaceAll(/( \*\n)? \* This interface was referenced by [^\n]*\n \* via the [^\n]*\n/g, '')
    .replaceAll('/**\n */\n', '')
    .replace(/export interface Nothing \{[^}]*\}\n/, '');
}

/** What is said beside a `$ref` would make it a type of its own. */
function refsAlone(schema: object): Parameters<typeof compile>[0] {
  return JSON.parse(
    JSON.stringify(schema, (_, value) => {
      if (typeof value?.$ref !== 'string') return value;
      const { $ref, ...said } = value;
      return Object.keys(said).length > 0 ? { allOf: [{ $ref }], ...said } : value;
    }),
  );
}
