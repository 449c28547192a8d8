import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import {
  factsOf,
  get,
  PUBLISHABLE_KEY,
  SECRET_KEY,
  signToken,
  type TokenOptions,
} from '@partwell/api/testing';
import { type Fault, type PlannedFault, planFault, type Route } from './faults.ts';
import type { Lab } from './lab.ts';

/** One request as it arrived, oldest first. */
export interface Arrived {
  readonly method: string;
  /** Below the site, or below Partwell's address where `inApi`. */
  readonly path: string;
  readonly query: string;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly inApi: boolean;
  /** Milliseconds on the lab's clock. */
  readonly at: number;
}

export interface HostedPage {
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status?: number;
}

export interface SiteOptions {
  /** Changes to what the token says about the subscriber. */
  readonly facts?: (facts: ReturnType<typeof factsOf>) => ReturnType<typeof factsOf>;
  readonly token?: TokenOptions;
  /** Serve Partwell from the site's own origin. @default false */
  readonly firstParty?: boolean;
}

export interface PageParts {
  readonly head?: string;
  readonly body?: string;
  readonly lang?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Replaces the script tag. */
  readonly script?: string;
}

/**
 * One customer's site with a subscriber of its own, so that whatever the API stored, the host carried out
 * and the server was asked can be counted exactly.
 */
export class Site {
  readonly id: string;
  readonly lab: Lab;
  /** The customer token that pages carry. */
  readonly token: string;
  readonly arrived: Arrived[] = [];
  readonly #pages = new Map<string, HostedPage>();
  readonly #firstParty: boolean;
  #faults: PlannedFault[] = [];

  private constructor(lab: Lab, id: string, token: string, firstParty: boolean) {
    this.lab = lab;
    this.id = id;
    this.token = token;
    this.#firstParty = firstParty;
    this.put('/own', {
      html: `<!doctype html><title>The page’s own cancel</title><script src="${this.url('/page-log.js')}"></script><p>Cancelled the old way`,
    });
  }

  static async create(
    lab: Lab,
    { facts = (same) => same, token, firstParty }: SiteOptions = {},
  ): Promise<Site> {
    const id = `s${randomBytes(6).toString('hex')}`;
    const signed = await signToken(facts(factsOf(id)), { now: lab.world.clock.now(), ...token });
    return new Site(lab, id, signed, firstParty ?? false);
  }

  /** Another token for the same subscriber, as another page load gives. */
  anotherToken(options: TokenOptions = {}): Promise<string> {
    return signToken(factsOf(this.id), { now: this.lab.world.clock.now(), ...options });
  }

  url(path = '/'): string {
    return `${this.lab.home}/${this.id}${path}`;
  }

  /** Where Partwell is for this site, ending in `/`. */
  get partwell(): string {
    return `${this.#firstParty ? this.lab.home : this.lab.elsewhere}/${this.id}/partwell/`;
  }

  get publishableKey(): string {
    return PUBLISHABLE_KEY;
  }

  scriptTag(attributes = ''): string {
    return `<script async src="${this.partwell}partwell.js" data-key="${PUBLISHABLE_KEY}" ${attributes}></script>`;
  }

  /** The attributes that make an element the cancel control. */
  get cancels(): string {
    return `id="cancel" data-partwell-cancel data-partwell-token="${this.token}"`;
  }

  get link(): string {
    return `<a ${this.cancels} href="own">Cancel subscription</a>`;
  }

  get button(): string {
    return `<button type="button" ${this.cancels} onclick="window.ownCancels=(window.ownCancels??0)+1">Cancel subscription</button>`;
  }

  /** A page with a cancel link and the script, unless told otherwise; returns its address. */
  page(
    { head = '', body = this.link, lang = 'en', headers, script = this.scriptTag() }: PageParts = {},
    path = '/',
  ): string {
    const html = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Account</title><link rel="icon" href="data:,"><meta name="viewport" content="width=device-width"><meta name="customer-token" content="${this.token}"><script src="${this.url('/page-log.js')}"></script>${head}</head><body>${body}${script}</body></html>`;
    this.put(path, { html, ...(headers && { headers }) });
    return this.url(path);
  }

  /** A page that a bundle of `pages/` draws into `#root`. */
  bundled(name: string, parts: PageParts = {}): string {
    const entry = `<script type="module" src="/bundles/${name}.js"></script>`;
    return this.page({ body: `<div id="root"></div>${entry}`, ...parts });
  }

  put(path: string, page: HostedPage): void {
    this.#pages.set(path, page);
  }

  pageAt(path: string): HostedPage | undefined {
    return this.#pages.get(path);
  }

  /** Lets the next requests on a route fail. Returns what ends it. @param times @default all */
  fails(route: Route, fault: Fault, times = Number.POSITIVE_INFINITY): () => void {
    const planned = planFault(route, fault, times);
    this.#faults.push(planned);
    return () => {
      planned.left = 0;
    };
  }

  /** As without a network: nothing of Partwell answers. Returns what ends it. */
  goesOffline(): () => void {
    return this.fails('* /partwell/*', 'drop');
  }

  faultOf(method: string, path: string): Fault | undefined {
    this.#faults = this.#faults.filter(({ left }) => left > 0);
    const met = this.#faults.find((planned) => planned.matches(method, path));
    if (met) met.left -= 1;
    return met?.fault;
  }

  /** How often a page of the site was asked for. */
  visits(path: string): number {
    return this.arrived.filter((one) => !one.inApi && one.path === path).length;
  }

  /** Requests to Partwell whose path ends like this, without preflights. */
  asked(ending: string): Arrived[] {
    return this.arrived.filter(
      ({ inApi, method, path }) => inApi && method !== 'OPTIONS' && path.endsWith(ending),
    );
  }

  /** What the lab was told about policy violations. */
  get reports(): string[] {
    return this.arrived.filter(({ path }) => path === '/csp-reports').map(({ text }) => text);
  }

  /** This subscriber's sessions as the API has stored them, newest first. */
  async sessions(): Promise<StoredSession[]> {
    const answer = await get(this.lab.world, `/v1/sessions?customer=cus_${this.id}`, SECRET_KEY);
    return answer.body.data;
  }

  /** What the host has really carried out for this subscriber. */
  ledger(): string[] {
    return this.lab.world.host.ledger
      .filter(({ subscription }) => subscription === `sub_${this.id}`)
      .map(({ command }) => command.kind);
  }

  /** Events of the dialog that the API has stored for a session, in the order they came. */
  storedEvents(session: string): Promise<readonly StoredEvent[]> {
    return this.lab.world.storage.transaction((records) => records.events.ofSession(session));
  }
}

export interface StoredSession {
  readonly id: string;
  readonly status: string;
  readonly [field: string]: unknown;
}

type Records = Parameters<Parameters<Lab['world']['storage']['transaction']>[0]>[0];
export type StoredEvent = Awaited<ReturnType<Records['events']['ofSession']>>[number];
