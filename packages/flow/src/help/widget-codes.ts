/** One thing the widget may say in an integrator's console, or in the `code` of an outcome. */
export interface HelpEntry {
  readonly title: string;
  /** What to do. */
  readonly detail: string;
}

/**
 * Every code of the widget's own, beside those of the API: the one table. Names and words are for integrators;
 * visitors never see them.
 */
export const widgetCodes = {
  key_missing: {
    title: 'There is no publishable key',
    detail:
      'Put `data-key="pk_…"` on the script tag or on `<partwell-cancel>`, or `key` into the options of `createPartwell`.',
  },
  url_missing: {
    title: 'There is no address of Partwell',
    detail:
      'Say where it runs, as `url` of `<partwell-cancel>`, or in the options of `createPartwell`, `open` and `createFlow`.',
  },
  token_missing: {
    title: 'There is no customer token',
    detail:
      'Put `data-partwell-token="…"` on the cancel control, or let `data-token-url` name an address that answers one. Make it with `signCustomer` of @partwell/node.',
  },
  token_url: {
    title: 'The token address did not answer with a token',
    detail:
      'Let `data-token-url` answer with status 200 and the token as text or as `{ "token": "…" }`, to a GET with the cookies of the page.',
  },
  timeout: {
    title: 'It took more than two seconds',
    detail:
      'The page’s own cancel was used, so that nobody waits. Look at how long Partwell and your token address take to answer; preparing on hover and focus hides most of it.',
  },
  unreachable: {
    title: 'Partwell cannot be reached',
    detail:
      'Check that it runs, that `data-api` is right, that the page’s Content-Security-Policy has it in `script-src` and `connect-src`, and that a proxy in front passes `Access-Control-Allow-Origin` on: without it a browser tells the page nothing, and speaks of CORS. An origin that may not use it is told so, as `origin_not_allowed`.',
  },
  bad_answer: {
    title: 'The answer was not from Partwell',
    detail:
      'Something between the page and Partwell answers in its place, or changes what it says: a proxy, a login, an error page. The page’s own cancel was used.',
  },
  blocked: {
    title: 'The browser did not load a part of the widget',
    detail:
      'A filter list, a strict policy or an integrity hash that does not fit refused it. Serve the files from your own origin, and compare the hash with `/manifest.json`.',
  },
  later_missing: {
    title: 'The second part of the widget did not arrive',
    detail:
      'What was asked for could not be drawn and the page’s own cancel was used. Often the page was open while a new version was deployed; if it lasts, look at the network panel.',
  },
  own_way: {
    title: 'Somebody chose the page’s own cancel',
    detail: 'Nothing is wrong. The click went on as if Partwell were not there.',
  },
  unsettled: {
    title: 'The dialog was closed before the end was known',
    detail: 'Nothing is wrong. The server settles it, exactly once, and tells your webhook.',
  },
  refused: {
    title: 'It was refused, and the server did not say why',
    detail: 'Nothing was changed. Look into the answer in the network panel.',
  },
  offline: {
    title: 'The subscriber’s browser has no connection',
    detail:
      'Nothing was confirmed. Trying again is safe, and what waits is sent when the connection is back.',
  },
  no_callback: {
    title: 'Nobody in the page carries out',
    detail:
      'The server leaves it to the page to carry out (`PARTWELL_EXECUTOR=page`), and the page has named no `carryOut`. What was chosen is refused; whoever cancels is left to the page’s own cancel. Open the dialog through `createPartwell`, `open` or `@partwell/react` with `carryOut`, or give the server an executor.',
  },
  page_failed: {
    title: 'Your page did not say what became of an action',
    detail:
      '`carryOut` threw, or answered `false` or a response that is not ok. Resolve it once the action is done, or with `{ refused: "a_code" }` where it certainly was not; the same `id` may come again.',
  },
  event_dropped: {
    title: 'An event was given up',
    detail:
      'Said with `data-debug` only. The API could not be reached for so long that more than a hundred events waited; screens shown are given up before answers.',
  },
  script_twice: {
    title: 'The script is on the page more than once',
    detail: 'The first one works, the others do nothing. Remove them, from your tag manager too.',
  },
  settings_read: {
    title: 'The script is in place',
    detail: 'Said with `data-debug` only: the key, the origin and the API that are used.',
  },
  token_read: {
    title: 'What the customer token says',
    detail:
      'Said with `data-debug` only. It is read without its key: whether the signature is right, only the API can tell.',
  },
  session_read: {
    title: 'What will be shown',
    detail:
      'Said with `data-debug` only. Why these offers and not others is in the session’s trace: `partwell explain`, or the session read with a secret key.',
  },
  told_ready: { title: 'The page was told that the script is in place', detail: 'Nothing to do.' },
  told_step: { title: 'The page was told which screen is shown', detail: 'Nothing to do.' },
  told_offer: { title: 'The page was told which offers are shown', detail: 'Nothing to do.' },
  told_outcome: {
    title: 'The page was told how it ended',
    detail: 'Believe the webhook, not the page, for what you do about it.',
  },
  told_error: {
    title: 'The page was told why the dialog could not be opened',
    detail: 'Look at the code in it; each is explained here.',
  },
  told_close: { title: 'The page was told that the dialog is gone', detail: 'Nothing to do.' },
} as const satisfies Record<string, HelpEntry>;

export type WidgetCode = keyof typeof widgetCodes;
