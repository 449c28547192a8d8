import type { HelpEntry } from './widget-codes.ts';

/** What `partwell doctor` finds beside what the API answers it: the one table. */
export const doctorCodes = {
  environment_invalid: {
    title: 'The environment is not complete',
    detail: 'Set the variable that is named as it says; a server does not start like this.',
  },
  variable_unknown: {
    title: 'A variable is none of a server, and does nothing',
    detail: 'Write it as the table in docs/running.md does, or unset it.',
  },
  modes_differ: {
    title: 'The keys are of different modes',
    detail:
      'Use publishable key, secret key and customer secret of one mode: all three of live or all three of test.',
  },
  server_unreachable: {
    title: 'No server answers',
    detail: 'Start it, or say with `--api` where it is.',
  },
  server_unknown: {
    title: 'What answers is not Partwell',
    detail:
      'Say with `--api` where Partwell is. If it is there: a proxy, a login or an error page answers in its place.',
  },
  clock_off: {
    title: 'The clocks differ',
    detail:
      'Let both machines keep time by NTP. Customer tokens from a clock that is more than five minutes off are refused.',
  },
  keys_ending: {
    title: 'Keys end soon',
    detail: 'Make others with `partwell keys create`, bring them to where these are used, and revoke these.',
  },
  actions_stuck: {
    title: 'Somebody’s action could not be settled',
    detail:
      'Look at the billing side whether it was done. The server’s log names it as `action.stuck`, with the session.',
  },
  database_unusable: {
    title: 'The database cannot be used',
    detail: 'Do what is said about it; PARTWELL_DATABASE_URL or PARTWELL_DATA say where it is.',
  },
  database_outdated: {
    title: 'The database lacks migrations',
    detail: 'Run `partwell migrate`, or start the server, which does the same.',
  },
  database_newer: {
    title: 'A newer Partwell has changed the database',
    detail: 'Use that version or a later one: this one does not start on it.',
  },
  database_elsewhere: {
    title: 'The database of the server is not here',
    detail:
      'Set PARTWELL_DATA as the server has it, from the folder it was started in, or PARTWELL_DATABASE_URL. Where the server is on another machine, unset both.',
  },
  offers_off: {
    title: 'Offers are switched off',
    detail:
      'Nobody is offered anything by this flow; everybody can leave as before. Where that is no longer meant, `partwell flows offers <id> on` gives them again.',
  },
  secret_differs: {
    title: 'The secret is not the one that the database was used with',
    detail:
      'Give the server the PARTWELL_SECRET of before, or restore the file `secret` of its data folder: it does not start with another one before somebody says that the one of before is lost. Where you replace it, name the one of before as PARTWELL_SECRET_BEFORE.',
  },
  answer_unexpected: {
    title: 'The answer makes no sense',
    detail: 'Does something between this machine and the server change answers? Are both of one version?',
  },
  origin_hidden: {
    title: 'The answer does not name the origin',
    detail:
      'The browser will refuse it. Let the proxy in front pass `Access-Control-Allow-Origin` on, and `Origin` through.',
  },
  webhook_unanswered: {
    title: 'The webhook address does not answer',
    detail:
      'Check PARTWELL_WEBHOOK_URL from this machine: name, port, firewall, certificate. It must be https and public, or PARTWELL_ALLOW_HTTP=true.',
  },
  webhook_refused: {
    title: 'The receiver does not take webhooks',
    detail:
      'Let it answer 2xx to every event that is signed with PARTWELL_WEBHOOK_SECRET, also to types it does not know. 401, 403 or 400 often mean another secret, 404 another path.',
  },
  executor_unanswered: {
    title: 'The executor does not answer',
    detail:
      'Check PARTWELL_EXECUTOR_URL from this machine: name, port, firewall, certificate. It must be https and public, or PARTWELL_ALLOW_HTTP=true.',
  },
  executor_unwilling: {
    title: 'The executor does not take calls',
    detail:
      'It was asked to read a subscription that does not exist and should answer 404 or 422. 401, 403 or 400 often mean that PARTWELL_EXECUTOR_SECRET is another one there.',
  },
  executor_unintelligible: {
    title: 'The executor’s answer is not understood',
    detail:
      'Answer with status 200 only with the subscription, in the fields that docs/host-side.md lists; what does not exist is answered with 404 or 422.',
  },
  executor_missing: {
    title: 'Nobody carries out what is accepted or canceled',
    detail:
      'No dialog begins, and the pages’ own cancel takes over. Set PARTWELL_EXECUTOR_URL and PARTWELL_EXECUTOR_SECRET, or PARTWELL_EXECUTOR=page, and start the server again; or say it with `partwell executor set` and a secret key of the mode.',
  },
  endpoint_not_served: {
    title: 'Nothing arrives at an endpoint of webhooks',
    detail:
      'Mend the receiver. Where the endpoint was switched off, switch it on again with `partwell webhooks change <id> --on`: what waits is sent then.',
  },
  secret_unreadable: {
    title: 'Secrets in the database were sealed with another PARTWELL_SECRET',
    detail:
      'Name the one of before as PARTWELL_SECRET_BEFORE, and start the server again: it seals them anew. If it is lost: rotate the secrets of endpoints and signing keys, and say the executor again, and bring the new ones where they are used.',
  },
} as const satisfies Record<string, HelpEntry>;

export type DoctorCode = keyof typeof doctorCodes;
