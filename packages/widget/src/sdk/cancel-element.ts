import { folder } from './connection.ts';
import { createPartwell } from './create-partwell.ts';
import { listenersFor } from './events.ts';
import type { OpenOptions } from './options.ts';
import type { Outcome } from './outcome.ts';
import type { Partwell } from './partwell.ts';

/** `<partwell-cancel key="pk_…" url="https://…" token-url="/token">` around your own button, link or form. */
export interface CancelElement extends HTMLElement {
  /** Opens the dialog without a click. */
  open(options?: string | OpenOptions): Promise<Outcome>;
}

/** What in an element is its cancel control: the form where there is one, else what can be pressed. */
const controlsIn = (scope: string) =>
  `${scope} form, ${scope} :is(a[href], button, [role=button], input:is([type=button], [type=submit])):not(${scope} form *)`;

let count = 0;

/** Registers the element where there can be elements; where somebody did already, it changes nothing. */
export function registerCancelElement(): void {
  if (!('customElements' in globalThis) || customElements.get('partwell-cancel')) return;

  class PartwellCancel extends HTMLElement implements CancelElement {
    static readonly observedAttributes = [
      'key',
      'data-key',
      'url',
      'token',
      'token-url',
      'subscription',
      'files',
      'debug',
    ];
    #partwell: Partwell | undefined;
    /** Its own, also where it is a copy of another one. */
    readonly #id = `${++count}`;

    connectedCallback(): void {
      this.#begin();
    }

    disconnectedCallback(): void {
      // Moved within the page it is back at once.
      queueMicrotask(() => this.isConnected || this.#end());
    }

    attributeChangedCallback(): void {
      if (this.isConnected) this.#begin();
    }

    open(options?: string | OpenOptions): Promise<Outcome> {
      return this.#partwell?.open(options) ?? Promise.resolve({ status: 'error', code: 'destroyed' });
    }

    #begin(): void {
      this.#end();
      const said = (name: string) => this.getAttribute(name) ?? undefined;
      // Frameworks keep an attribute `key` to themselves.
      const key = said('key') ?? said('data-key');
      const url = said('url');
      if (!key || !url) {
        const code = url ? 'key_missing' : 'url_missing';
        const where = url ? ` ${folder(url)}help#${code}` : '';
        console.warn(
          `[partwell] ${code}: <partwell-cancel> needs ${url ? 'a key, as data-key in a framework' : 'a url'}.${where}`,
        );
        return;
      }
      this.dataset.partwellElement = this.#id;
      this.#partwell = createPartwell({
        key,
        url,
        token: said('token'),
        tokenUrl: said('token-url'),
        subscription: said('subscription'),
        files: said('files'),
        debug: this.hasAttribute('debug'),
        selector: controlsIn(`partwell-cancel[data-partwell-element="${this.#id}"]`),
        on: listenersFor((event, detail) => this.#tell(`partwell-${event}`, detail)),
      });
    }

    #tell(event: string, detail: unknown): void {
      const told = () => new CustomEvent(event, { detail, bubbles: true, composed: true });
      this.dispatchEvent(told());
      // Taken out of the page under an open dialog: what it tells rises to nobody there any more.
      if (!this.isConnected) this.ownerDocument.dispatchEvent(told());
    }

    #end(): void {
      // A dialog that is open outlives a swap of the page around the element.
      this.#partwell?.destroy({ letFinish: true });
      this.#partwell = undefined;
    }
  }
  customElements.define('partwell-cancel', PartwellCancel);
}

declare global {
  interface HTMLElementTagNameMap {
    'partwell-cancel': CancelElement;
  }
}
