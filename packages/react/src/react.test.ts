// @vitest-environment happy-dom
import { execFileSync } from 'node:child_process';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CancelButtonProps, PartwellHandle, PartwellOptions } from './index.ts';
import { withReact } from './testing/with-react.ts';

type Library = Awaited<ReturnType<typeof withReact>>;

const options: PartwellOptions = { key: 'pk_test_1', url: 'https://cancel.example.com' };

describe.each([18, 19] as const)('React %i', (react) => {
  let library: Library;
  let container: HTMLElement;
  let root: ReturnType<Library['createRoot']> | undefined;
  let handle: PartwellHandle | undefined;

  beforeAll(async () => {
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
    library = await withReact(react);
  });
  beforeEach(() => {
    library.made().length = 0;
    container = document.createElement('div');
    document.body.append(container);
  });
  afterEach(async () => {
    await library.act(async () => root?.unmount());
    root = undefined;
    container.remove();
  });

  const User = ({ said }: { readonly said: PartwellOptions }) => {
    handle = library.usePartwell(said);
    return null;
  };
  const render = async (element: Parameters<NonNullable<typeof root>['render']>[0]) => {
    root ??= library.createRoot(container);
    await library.act(async () => root?.render(element));
  };
  const uses = (more: Partial<PartwellOptions> = {}) =>
    render(library.createElement(User, { said: { ...options, ...more } }));
  const button = (props: Partial<CancelButtonProps> = {}) =>
    library.createElement(library.CancelButton, { options, ...props }, 'Cancel subscription');
  const living = () => library.made().filter(({ destroyed }) => !destroyed);

  it('is the one that is meant', () => {
    expect(library.version).toMatch(new RegExp(`^${react}\\.`));
  });

  describe('usePartwell', () => {
    it('makes one instance for a component, and takes it away with it', async () => {
      await uses();
      expect(living()).toHaveLength(1);
      await library.act(async () => root?.unmount());
      root = undefined;
      expect(library.made().map(({ destroyed }) => destroyed)).toEqual(['after the dialog']);
    });

    it('leaves one instance where everything is mounted twice', async () => {
      await render(
        library.createElement(library.StrictMode, null, library.createElement(User, { said: options })),
      );
      expect(library.made()).toHaveLength(2);
      expect(living()).toHaveLength(1);
      await handle?.open();
      expect(living()[0]?.opened).toHaveLength(1);
    });

    it('returns the same handle on every render', async () => {
      await uses();
      const first = handle;
      await uses({ on: {} });
      expect(handle).toBe(first);
    });

    it('uses the newest callbacks and token without another instance', async () => {
      const older = vi.fn();
      const newer = vi.fn();
      await uses({ token: 'first', on: { outcome: older } });
      await uses({ token: 'second', on: { outcome: newer } });
      expect(library.made()).toHaveLength(1);
      const [one] = living();
      one?.options.on?.outcome?.({ status: 'canceled', session: 'ses_1', reference: 'PW-1' });
      expect([older.mock.calls.length, newer.mock.calls.length]).toEqual([0, 1]);
      await handle?.open();
      await handle?.open('third');
      await handle?.open({ subscription: 'sub_2' });
      expect(one?.opened).toEqual([
        { token: 'second' },
        { token: 'third' },
        { token: 'second', subscription: 'sub_2' },
      ]);
      const { token } = one?.options ?? {};
      expect(typeof token === 'function' && (await token())).toBe('second');
    });

    it('lets the newest callback carry out, and answers what that answers', async () => {
      const older = vi.fn();
      const newer = vi.fn(async () => ({ refused: 'debt' }));
      await uses({ carryOut: older });
      await uses({ carryOut: newer });
      expect(library.made()).toHaveLength(1);
      const action = {
        id: 'act_1',
        session: 'ses_1',
        command: { kind: 'resume', nextChargeAt: '2027-01-14T09:00:00Z' },
      } as const;
      expect(await living()[0]?.options.carryOut?.(action)).toEqual({ refused: 'debt' });
      expect(newer).toHaveBeenCalledExactlyOnceWith(action);
      expect(older).not.toHaveBeenCalled();
    });

    it('prefetches with the newest token, and closes', async () => {
      await uses({ token: 'first' });
      await uses({ token: 'second' });
      handle?.prefetch();
      handle?.prefetch({ subscription: 'sub_2' });
      const [one] = living();
      expect(one?.prefetched).toEqual([{ token: 'second' }, { token: 'second', subscription: 'sub_2' }]);
      expect(one?.closed).toBe(false);
      handle?.close();
      expect(one?.closed).toBe(true);
    });

    it.each<[string, Partial<PartwellOptions>, Partial<PartwellOptions>]>([
      ['another key', {}, { key: 'pk_test_2' }],
      ['a token that appears', {}, { token: 'a.b.c' }],
      ['a `carryOut` that disappears', { carryOut: () => {} }, {}],
    ])('makes another instance for %s', async (_what, before, after) => {
      await uses(before);
      await uses(after);
      expect(library.made()).toHaveLength(2);
      const [{ options: made } = { options }] = living();
      expect([made.key, typeof made.token, typeof made.carryOut]).toEqual([
        after.key ?? options.key,
        after.token ? 'function' : 'undefined',
        'undefined',
      ]);
    });

    it('answers after the component is gone', async () => {
      await uses();
      await library.act(async () => root?.unmount());
      root = undefined;
      expect(await handle?.open()).toEqual({ status: 'error', code: 'destroyed' });
    });
  });

  describe('CancelButton', () => {
    it('is a button, or a link where it has an address, and the control of its instance', async () => {
      await render(button({ className: 'quiet' }));
      const control = container.querySelector('button');
      expect(control?.outerHTML).toMatch(/^<button type="button" [^>]*class="quiet"/);
      expect(document.querySelector(living()[0]?.options.selector ?? '')).toBe(control);
      await render(button({ href: '/cancel' }));
      expect(container.querySelector('a')?.getAttribute('href')).toBe('/cancel');
    });

    it('may send a form', async () => {
      await render(button({ type: 'submit' }));
      expect(container.querySelector('button')?.type).toBe('submit');
    });

    it('carries the token that is at hand', async () => {
      await render(button({ options: { ...options, token: 'a.b.c' } }));
      expect(container.querySelector('button')?.getAttribute('data-partwell-token')).toBe('a.b.c');
    });

    it('hands out its element', async () => {
      const ref = { current: null as HTMLElement | null };
      await render(
        library.createElement(library.CancelButton, { options, ref } as CancelButtonProps, 'Cancel'),
      );
      expect(ref.current).toBe(container.querySelector('button'));
    });
  });

  describe('on a server', () => {
    it('renders the button and makes no instance', () => {
      const html = library.renderToString(button({ href: '/cancel' }));
      expect(html).toMatch(/^<a [^>]*href="\/cancel"[^>]*>Cancel subscription<\/a>$/);
      expect(library.made()).toEqual([]);
    });

    it('renders what hydrates without a word', async () => {
      container.innerHTML = library.renderToString(button({ options: { ...options, token: 'a.b.c' } }));
      const rendered = container.querySelector('button');
      await library.act(async () => {
        root = library.hydrateRoot(container, button({ options: { ...options, token: 'a.b.c' } }));
      });
      expect(container.querySelector('button')).toBe(rendered);
      expect(living()).toHaveLength(1);
    });
  });

  it('exports a hook and a button', () => {
    expect(Object.keys(library).filter((name) => /Partwell|Cancel/.test(name))).toEqual([
      'CancelButton',
      'usePartwell',
    ]);
  });
});

it.each([
  ['with hooks', []],
  ['of server components', ['--conditions=react-server']],
])('can be imported on a server %s', (_, args) => {
  const told = execFileSync(
    process.execPath,
    [
      ...args,
      '--input-type=module',
      '-e',
      "console.log(Object.keys(await import('@partwell/react')).join())",
    ],
    { cwd: import.meta.dirname, encoding: 'utf8' },
  );
  expect(told.trim()).toBe('CancelButton,usePartwell');
});
