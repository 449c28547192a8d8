import { useEffect, useState } from 'react';

export interface WholeDocumentProps {
  readonly token: string;
  /** Address of `partwell.js`. */
  readonly script: string;
  readonly publishableKey: string;
  /** What the lab adds to the head of every page. */
  readonly log: string;
  readonly entry: string;
}

/** A page that React renders from `<html>` on, as frameworks do. */
export function WholeDocument({ token, script, publishableKey, log, entry }: WholeDocumentProps) {
  const [hydrated, setHydrated] = useState(false);
  useEffect(() => setHydrated(true), []);
  return (
    <html lang="en" data-hydrated={hydrated || undefined}>
      <head>
        <title>Account</title>
        <script src={log} />
      </head>
      <body>
        <main>
          <h1>Account</h1>
          <a id="cancel" href="own" data-partwell-cancel="" data-partwell-token={token}>
            Cancel subscription
          </a>
        </main>
        <script async src={script} data-key={publishableKey} />
        <script type="module" src={entry} />
      </body>
    </html>
  );
}
