/** A statement with the values it was run with. */
export type Statement = readonly [sql: string, ...values: readonly (string | number | null)[]];

const AT = '2027-01-20T08:00:00.000Z';
const LATER = '2027-01-20T08:01:00.000Z';

const insert = (
  table: string,
  columns: string,
  ...values: Statement extends readonly [string, ...infer V] ? V : never
) =>
  [
    `insert into "${table}" (${columns}) values (${values.map((_, index) => `$${index + 1}`).join(', ')})`,
    ...values,
  ] as Statement;

const session =
  'id, workspace, mode, customer, subscription, status, flow, flow_version, facts, time_zone, presented, reason, follow_up, outcome, created_at, opened_at, ended_at, expires_at';
const action =
  'id, workspace, mode, session, customer, subscription, type, offer, kind, choice, command, flow, gives_away, currency, status, told_by, reference, attempts, due_at, tried_at, cause, created_at, settled_at, note';

/**
 * What a server runs that knows the migrations up to a name, and that may still run beside one that knows more: from a
 * session to what the host is told. One list a release that changed tables; what is here is never edited.
 */
export const releasedStatements: Readonly<Record<string, readonly Statement[]>> = {
  '0012-managed-flows': [
    insert(
      'flow_versions',
      'workspace, flow, version, hash, document, published_at',
      ...['ws_test', 'main'],
      1,
      ...['hash', '{}', AT],
    ),
    insert(
      'active_flows',
      'workspace, mode, flow, version, managed_by, since',
      ...['ws_test', 'test', 'main'],
      1,
      ...['api', AT],
    ),
    insert(
      'flow_drafts',
      'workspace, mode, flow, revision, source, changed_at',
      ...['ws_test', 'test', 'main', 'rev_1', '{', AT],
    ),
    insert('offers_off', 'workspace, mode, flow, since', ...['ws_test', 'test', 'else', AT]),
    insert(
      'sessions',
      session,
      ...['ses_1', 'ws_test', 'test', 'cus_1', 'sub_1', 'open', 'main'],
      1,
      ...['{}', 'UTC', '{"view":{},"commands":{},"trace":[]}', null, null, null, AT, AT, null, LATER],
    ),
    insert(
      'tokens',
      'workspace, mode, jti, subscription, hash, session, expires_at',
      ...['ws_test', 'test', 'jti-0001', 'sub_1', 'hash', 'ses_1', LATER],
    ),
    insert(
      'events',
      'session, id, type, step, answer, millis, received_at',
      ...['ses_1', 'event-0001', 'reason.answered', 'reason', '{"reason":"other"}', null, AT],
    ),
    ['update "sessions" set "reason" = $1, "follow_up" = $2 where "id" = $3', 'other', null, 'ses_1'],
    insert(
      'actions',
      action,
      ...['act_1', 'ws_test', 'test', 'ses_1', 'cus_1', 'sub_1', 'cancel', null, null, null],
      ...[
        `{"kind":"cancel","at":"${AT}"}`,
        'main',
        0,
        null,
        'pending',
        'executor',
        'PW-1',
        1,
        LATER,
        AT,
        null,
        AT,
        null,
        null,
      ],
    ),
    [
      'update "actions" set "status" = $1, "cause" = $2, "settled_at" = $3 where "id" = $4 and "status" in ($5, $6)',
      'applied',
      null,
      AT,
      'act_1',
      'pending',
      'stuck',
    ],
    [
      'update "sessions" set "status" = $1, "outcome" = $2, "ended_at" = $3 where "id" = $4',
      'canceled',
      '{"outcome":"canceled"}',
      AT,
      'ses_1',
    ],
    insert(
      'outbox',
      'id, workspace, mode, type, fact, body, created_at, session',
      ...[
        'msg_1',
        'ws_test',
        'test',
        'subscription.canceled',
        'act_1:subscription.canceled',
        '{}',
        AT,
        'ses_1',
      ],
    ),
    insert(
      'deliveries',
      'message, endpoint, status, attempts, due_at, last_status, delivered_at',
      ...['msg_1', 'default', 'pending'],
      0,
      ...[AT, null, null],
    ),
    [
      'update "deliveries" set "due_at" = $1, "leased_until" = $1, "attempts" = attempts + 1 where "endpoint" = $2 and "message" = $3',
      LATER,
      'default',
      'msg_1',
    ],
    insert(
      'delivery_attempts',
      'message, endpoint, attempt, at, url, millis, status, problem, answer',
      ...['msg_1', 'default'],
      1,
      ...[AT, 'https://hooks.example.com'],
      101,
      204,
      ...[null, ''],
    ),
    [
      'update "deliveries" set "status" = $1, "due_at" = $2, "leased_until" = $2, "delivered_at" = $3 where "message" = $4 and "endpoint" = $5',
      'delivered',
      null,
      AT,
      'msg_1',
      'default',
    ],
    insert(
      'webhook_endpoints',
      'id, workspace, mode, url, description, secret, created_at',
      ...['whe_1', 'ws_test', 'test', 'https://a.example.com', '', 'sealed', AT],
    ),
    insert(
      'gone_endpoints',
      'workspace, mode, endpoint, url, gone_at',
      ...['ws_test', 'test', 'old', 'https://old.example.com', AT],
    ),
    insert(
      'keys',
      'id, workspace, mode, kind, role, name, hint, hash, created_at',
      ...['key_1', 'ws_test', 'test', 'secret', 'viewer', '', 'sk_test_…', 'hash', AT],
    ),
    insert('modes', 'workspace, mode, origins', ...['ws_test', 'test', '["https://a.example.com"]']),
    insert(
      'audit_log',
      'id, workspace, mode, at, actor, operation, target, changes',
      ...['aud_1', 'ws_test', 'test', AT, 'configured', 'createKey', 'key_1', '{}'],
    ),
    [
      'select * from "tombstones" where "workspace" = $1 and "mode" = $2 and "subject" = $3 and "expires_at" > $4',
      'ws_test',
      'test',
      'nobody',
      AT,
    ],
  ],
};
