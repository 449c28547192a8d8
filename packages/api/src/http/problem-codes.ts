interface ProblemEntry {
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 500 | 503;
  readonly title: string;
  /** What to do. Shown where nothing more exact is known. */
  readonly detail: string;
}

/** Every problem this API answers: the one table; the document at /reference is made from it. */
export const problemCodes = {
  invalid_json: { status: 400, title: 'The body is not JSON', detail: 'Send one JSON object.' },
  invalid_request: {
    status: 400,
    title: 'The request is not as described',
    detail: 'Compare it with /reference.',
  },
  unexpected_field: {
    status: 400,
    title: 'The body has a field nobody asked for',
    detail: 'Remove it. Amounts, plans and discounts are never taken from the client.',
  },
  body_too_large: { status: 413, title: 'The body is too large', detail: 'Send at most 16 KiB.' },
  key_unknown: {
    status: 401,
    title: 'The publishable key is not known',
    detail: 'Check `data-key` on the script tag against PARTWELL_PUBLISHABLE_KEY and `partwell keys list`.',
  },
  key_is_secret: {
    status: 401,
    title: 'This is a secret key in a page that everybody can read',
    detail:
      'Rotate it, as whoever opened the page may have it, with `partwell keys rotate` or in the environment. Then put the publishable key, `pk_…`, into `data-key`.',
  },
  key_revoked: {
    status: 401,
    title: 'This key has been revoked',
    detail: 'Use another one of the same kind and mode; `partwell keys list` shows which there are.',
  },
  key_expired: {
    status: 401,
    title: 'This key has expired',
    detail: 'It had an end, or was rotated and its overlap is over. Use the one that came after it.',
  },
  mode_not_served: {
    status: 403,
    title: 'This server does not serve the mode of this key',
    detail:
      'Nobody is named who carries out in it, so no dialog begins and the page’s own cancel takes over. For the mode of the environment set PARTWELL_EXECUTOR_URL and PARTWELL_EXECUTOR_SECRET, or PARTWELL_EXECUTOR=page; for either say it at PUT /v1/executor, with a secret key of the mode.',
  },
  origin_not_allowed: {
    status: 403,
    title: 'This origin is not allowed',
    detail: 'Add the origin of the page to PARTWELL_ORIGINS, or with `partwell origins add`.',
  },
  token_malformed: {
    status: 401,
    title: 'The customer token is not a JWT',
    detail: 'Make it with `signCustomer` of @partwell/node.',
  },
  token_algorithm: {
    status: 401,
    title: 'The customer token uses another algorithm',
    detail: 'Sign it with HS256.',
  },
  token_key_unknown: {
    status: 401,
    title: 'The customer token names an unknown key',
    detail:
      'Sign it with the current customer secret: PARTWELL_CUSTOMER_SECRET, or one of `partwell keys list` whose overlap is not over. Its `kid` must be in the header.',
  },
  token_signature: {
    status: 401,
    title: 'The signature of the customer token is wrong',
    detail: 'Sign it on your server with the customer secret of this workspace and mode.',
  },
  token_expired: {
    status: 401,
    title: 'The customer token has expired',
    detail: 'Make a new one when the page is rendered.',
  },
  token_not_yet_valid: {
    status: 401,
    title: 'The customer token is from the future',
    detail: 'Set the clock of your server; up to five minutes are tolerated.',
  },
  token_lifetime: {
    status: 401,
    title: 'The customer token lives too long',
    detail: 'Let `exp` be at most 15 minutes after `iat`.',
  },
  token_issuer: {
    status: 401,
    title: 'The customer token is from another workspace',
    detail: 'Let `iss` be the workspace the publishable key belongs to.',
  },
  token_audience: {
    status: 401,
    title: 'The customer token is not for Partwell',
    detail: 'Let `aud` be "partwell".',
  },
  token_mode: {
    status: 401,
    title: 'The customer token is for the other mode',
    detail: 'Use key and secret of the same mode: both live or both test.',
  },
  token_claims: {
    status: 401,
    title: 'The customer token says something impossible',
    detail: 'Correct the claim that is named.',
  },
  token_reused: {
    status: 401,
    title: 'This `jti` was used by another token',
    detail: 'Give every token a new random `jti`.',
  },
  no_flow: {
    status: 404,
    title: 'No flow is for this customer',
    detail: 'Publish a flow without `when`, which takes everyone no other flow takes.',
  },
  subscription_unknown: {
    status: 422,
    title: 'The customer token does not name this subscription',
    detail: 'Put it into `otherSubscriptions` of the token, or leave `subscription` out.',
  },
  role_may_not_cancel: {
    status: 403,
    title: 'This role may not cancel',
    detail:
      'Only the roles of `roles.mayCancel` in the flow may. Show on your page who in the team can; a token without a role is never held back.',
  },
  preview_invalid: {
    status: 401,
    title: 'The preview link is not valid',
    detail: 'Make a new one with `partwell preview`, with the customer secret of this workspace and mode.',
  },
  preview_expired: {
    status: 401,
    title: 'The preview link has expired',
    detail: 'Make a new one with `partwell preview`.',
  },
  draft_unknown: {
    status: 404,
    title: 'There is no draft of this flow',
    detail:
      'Save one over the API, or put it beside the flows as `<name>.draft.json`; its `id` is the one of the flow.',
  },
  draft_invalid: {
    status: 422,
    title: 'The draft has mistakes',
    detail: 'Correct what is named; `partwell validate` says it in full.',
  },
  preview_too_large: {
    status: 413,
    title: 'This customer is too large for a preview',
    detail:
      'A preview keeps nothing here, so the page has to hold it. Use a customer with fewer traits and plans.',
  },
  subscription_not_chosen: {
    status: 409,
    title: 'It has to be chosen first which subscription is meant',
    detail: 'Start a session again with `subscription`, one of those that were named.',
  },
  session_not_found: { status: 404, title: 'There is no such session', detail: 'Start a new one.' },
  session_secret_invalid: {
    status: 401,
    title: 'The secret does not belong to this session',
    detail: 'Send the `secret` that came with the session.',
  },
  session_ended: {
    status: 409,
    title: 'The session has ended',
    detail: 'Read it to see how; start a new one for another attempt.',
  },
  session_expired: {
    status: 410,
    title: 'The session has expired',
    detail: 'Sessions last 24 hours, and show how they ended for a week more. Start a new one.',
  },
  offer_unknown: {
    status: 422,
    title: 'This offer was not presented',
    detail: 'Name an offer of the session by its id.',
  },
  offer_not_eligible: {
    status: 409,
    title: 'This offer no longer applies',
    detail:
      'It was presented, but its conditions do not hold any more. Nothing was changed. Start a new session to see what there is now.',
  },
  choice_unknown: {
    status: 422,
    title: 'This choice was not presented',
    detail: 'Name a choice of the offer by its id.',
  },
  details_invalid: {
    status: 422,
    title: 'The details are not what the offer asks for',
    detail: 'Send exactly the fields of the offer.',
  },
  already_accepted: {
    status: 409,
    title: 'Another offer was accepted',
    detail: 'One offer can be accepted. Read the session to see which.',
  },
  subscription_canceled: {
    status: 409,
    title: 'The subscription is being canceled',
    detail: 'A cancellation goes before every offer. Nothing was changed.',
  },
  executor_refused: {
    status: 409,
    title: 'It was refused and nothing was changed',
    detail: 'The billing side said a definite no. The reason is in its log.',
  },
  action_unknown: {
    status: 404,
    title: 'The page was not asked to carry this out',
    detail: 'Name the `action` that `perform` named, in the same session.',
  },
  flow_unknown: {
    status: 404,
    title: 'There is no such flow',
    detail: 'List them to see which there are, and which version of each is in force.',
  },
  version_unknown: {
    status: 404,
    title: 'There is no such version of this flow',
    detail: 'List its versions to see which there are.',
  },
  flow_invalid: {
    status: 422,
    title: 'The document has mistakes',
    detail: 'Correct what `problems` names; warnings among them refuse nothing.',
  },
  flow_managed_by_file: {
    status: 409,
    title: 'This flow is managed by its file',
    detail:
      'What is published here would be lost with the next start. Change the file in PARTWELL_FLOWS and start the server again; or remove it from there first, and then publish here.',
  },
  draft_managed_by_file: {
    status: 409,
    title: 'The draft of this flow is a file',
    detail: 'Change the file `*.draft.json` in PARTWELL_FLOWS, or remove it first.',
  },
  draft_changed: {
    status: 409,
    title: 'Somebody else has changed the draft',
    detail: 'Read it again, put both changes together, and send the `revision` that you have read.',
  },
  action_not_found: {
    status: 404,
    title: 'There is no such action',
    detail: 'List them to see which there are, in this workspace and mode.',
  },
  action_settled: {
    status: 409,
    title: 'It is settled already',
    detail: 'Read the action to see how it ended. Nothing is tried again.',
  },
  action_of_page: {
    status: 409,
    title: 'Only the page could have carried it out',
    detail: 'Nothing can be read or tried from here. Look what became of it, and resolve it.',
  },
  action_not_stuck: {
    status: 409,
    title: 'Nobody has to say how this ended',
    detail:
      'Only a stuck action is resolved: one that is pending settles by itself, and what is settled stays.',
  },
  action_contradicted: {
    status: 409,
    title: 'The provider says that it was carried out',
    detail: 'The action is recorded there. Retry it instead: that settles it by what is read.',
  },
  action_under_way: {
    status: 409,
    title: 'It was tried a moment ago and may still arrive',
    detail: 'Wait a minute, look at the provider again, and resolve it then.',
  },
  endpoint_not_found: {
    status: 404,
    title: 'There is no such webhook endpoint',
    detail: 'List them to see which there are, in this workspace and mode.',
  },
  endpoint_address_refused: {
    status: 422,
    title: 'Nothing can be sent to this address',
    detail: 'Give an https address that is reachable from the internet, without a password in it.',
  },
  endpoint_limit: {
    status: 409,
    title: 'There are as many webhook endpoints as there may be',
    detail: 'Delete one that is not needed any more.',
  },
  endpoint_configured: {
    status: 409,
    title: 'This webhook endpoint comes from the configuration',
    detail:
      'Change PARTWELL_WEBHOOK_URL and PARTWELL_WEBHOOK_SECRET instead, or make an endpoint over the API.',
  },
  endpoint_disabled: {
    status: 409,
    title: 'This webhook endpoint is switched off',
    detail: 'Change it to `enabled: true` first.',
  },
  delivery_not_found: {
    status: 404,
    title: 'There is no such delivery',
    detail: 'List them to see which there are. They are kept for 30 days, and go with their endpoint.',
  },
  delivery_under_way: {
    status: 409,
    title: 'It is being delivered right now',
    detail: 'Read it again in half a minute.',
  },
  rate_limited: {
    status: 429,
    title: 'Too many requests',
    detail: 'Wait as many seconds as `Retry-After` says.',
  },
  not_found: { status: 404, title: 'There is nothing here', detail: 'See /reference for what there is.' },
  secret_key_invalid: {
    status: 401,
    title: 'This needs a secret key',
    detail: 'Send `Authorization: Bearer sk_…` from a server, with a key of this server.',
  },
  publishable_key_not_allowed: {
    status: 403,
    title: 'A publishable key opens nothing here',
    detail: 'It only says which workspace a page belongs to. Send a secret key, from a server.',
  },
  scope_missing: {
    status: 403,
    title: 'The role of this key does not allow it',
    detail: 'Use a key whose role has the scope that is named.',
  },
  key_not_found: {
    status: 404,
    title: 'There is no such key',
    detail:
      'List them to see which there are, in this workspace and mode. Those of the environment are not among them.',
  },
  key_ended: {
    status: 409,
    title: 'This key is revoked or has expired',
    detail: 'Make a new one.',
  },
  key_limit: {
    status: 409,
    title: 'There are as many keys as there may be',
    detail: 'Revoke one that is not needed any more.',
  },
  key_expiry_past: {
    status: 422,
    title: 'The key would have expired already',
    detail: 'Let `expiresAt` be in the future, or leave it out.',
  },
  executor_configured: {
    status: 409,
    title: 'The configuration says who carries out in this mode',
    detail: 'Change PARTWELL_EXECUTOR_URL, PARTWELL_EXECUTOR_SECRET or PARTWELL_EXECUTOR instead.',
  },
  executor_address_refused: {
    status: 422,
    title: 'Nothing can be asked of this address',
    detail: 'Give an https address that is reachable from the internet, without a password in it.',
  },
  unavailable: {
    status: 503,
    title: 'Not available at the moment',
    detail: 'Nothing was changed. Try again.',
  },
  not_migrated: {
    status: 503,
    title: 'The database is older than this server',
    detail: 'Run `partwell migrate` in the environment of the server, or start it again.',
  },
  stopping: {
    status: 503,
    title: 'This server is being stopped',
    detail: 'What it has begun is finished. Send new requests to another one.',
  },
  internal: {
    status: 500,
    title: 'Something is wrong on our side',
    detail: 'Report the request id. Read the session before you repeat a change.',
  },
} as const satisfies Record<string, ProblemEntry>;

export type ProblemCode = keyof typeof problemCodes;
