'use client';

import {
  createPartwell,
  listenersFor,
  type OpenOptions,
  type Partwell,
  type PartwellOptions,
} from '@partwell/widget';
// As a namespace: evaluated where React has no hooks (on a server of components) nothing is missing yet.
import * as React from 'react';

/** What a component can do with it; the same object on every render. */
export type PartwellHandle = Pick<Partwell, 'open' | 'prefetch' | 'close'>;

/**
 * A Partwell that lives as long as the component. Callbacks and tokens may be new on every render; the newest
 * are used. A dialog that is open outlives the component, so that a menu which closes does not take it along.
 *
 * @example
 * const { open } = usePartwell({ key: 'pk_live_…', url: 'https://cancel.example.com', tokenUrl: '/token' });
 */
export function usePartwell(options: PartwellOptions): PartwellHandle {
  const newest = React.useRef(options);
  const instance = React.useRef<Partwell | undefined>(undefined);
  const { key, url, files, selector, debug, tokenUrl, subscription } = options;
  const bringsToken = options.token !== undefined;
  const carriesOut = options.carryOut !== undefined;

  React.useEffect(() => {
    newest.current = options;
  });
  React.useEffect(() => {
    const partwell = createPartwell({
      key,
      url,
      files,
      selector,
      debug,
      tokenUrl,
      subscription,
      token: bringsToken ? () => currentToken(newest.current) : undefined,
      carryOut: carriesOut ? (action) => newest.current.carryOut?.(action) : undefined,
      on: listenersFor((event, detail) => newest.current.on?.[event]?.(detail)),
    });
    instance.current = partwell;
    return () => {
      instance.current = undefined;
      partwell.destroy({ letFinish: true });
    };
  }, [key, url, files, selector, debug, tokenUrl, subscription, bringsToken, carriesOut]);

  return React.useMemo(() => {
    // A token that is at hand needs no detour through a function.
    const said = (more?: string | OpenOptions) => ({
      token: newest.current.token,
      ...(typeof more === 'string' ? { token: more } : more),
    });
    return {
      open: async (more) => instance.current?.open(said(more)) ?? { status: 'error', code: 'destroyed' },
      prefetch: (more) => instance.current?.prefetch(said(more)),
      close: () => instance.current?.close(),
    };
  }, []);
}

async function currentToken({ token }: PartwellOptions): Promise<string> {
  return (typeof token === 'function' ? await token() : token) ?? '';
}
