import { ownCancel, token } from './page.ts';

/** The control a host page has for cancelling, with its own action behind it. */
export function CancelButton() {
  return (
    <button type="button" id="cancel" data-partwell-cancel data-partwell-token={token()} onClick={ownCancel}>
      Cancel subscription
    </button>
  );
}
