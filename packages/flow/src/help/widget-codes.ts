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
    title: 'No customer token was brought',
    detail:
      'Let `data-token-url` (`tokenUrl`) answer with JSON, `{ "token": "…" }`, to a GET with the cookies of the page: a token as mere text is not read. A function that is given as `token` must not throw.',
  },
  timeout: {
    title: 'It took more than two seconds',
    detail:
      'The page’s own cancel was used, so that nobody waits. Look at how long Partwell and your token address take to answer; preparing on hover and focus hides most of it.',
  },
  unreachable: {
    title: 'Partwell cannot be reached',
    detail:
      'Check that it runs, that `data-api` is right, that the page’s Content-Security-Policy has it in `script-src` and `connect-src`, and that a proxy in front passes `Access-Control-Allow-Origin` on: without it a browser tells the page nothing, and speaks of CORS. An origin that may not use it is told so, as `origin_not_allowed`. Where a file did not come, the network panel says why: a filter list (serve the files from your own origin), or an integrity hash that does not fit (compare it with `/manifest.json`).',
  },
  bad_answer: {
    title: 'The answer was not from Partwell',
    detail:
      'Something between the page and Partwell answers in its place, or changes what it says: a proxy, a login, an error page. The page’s own cancel was used.',
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
  destroyed: {
    title: 'The instance was taken away',
    detail:
      '`destroy()` was called, or its component or element left the page. Create another one, or use your own cancel.',
  },
  no_window: {
    title: 'There is no page here',
    detail:
      'On a server or in a worker nothing can be shown. Call it in the browser, such as in the handler of a click.',
  },
  unsettled: {
    title: 'The dialog was closed before the end was known',
    detail: 'Nothing is wrong. The server settles it, exactly once, and tells your webhook.',
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
    title: 'What the page has set',
    detail:
      'Said with `data-debug` only, when the dialog is first fetched (somebody points at, focuses or presses the cancel control, or an element is to be filled): the key, the origin and the API that are used. Where even that is not said, the control was not recognised, or a file did not come: look at the network panel.',
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
