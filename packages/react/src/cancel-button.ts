'use client';

import type { PartwellOptions } from '@partwell/widget';
import * as React from 'react';
import { usePartwell } from './use-partwell.ts';

export interface CancelButtonProps extends React.ComponentPropsWithoutRef<'button'> {
  readonly options: Omit<PartwellOptions, 'selector'>;
  /** Makes it a link to your own way of canceling, which works without JavaScript too. */
  readonly href?: string | undefined;
}

/**
 * Your cancel button. What it does by itself (`onClick`, `href`, submitting a form) is your own cancel: it follows
 * only where the dialog cannot be shown, or where the subscriber asks for it.
 *
 * @example
 * <CancelButton options={{ key, url, token }} onClick={cancelMyself}>Cancel subscription</CancelButton>
 */
export const CancelButton = React.forwardRef<HTMLElement, CancelButtonProps>(function CancelButton(
  { options, href, ...rest },
  ref,
) {
  const id = React.useId();
  usePartwell({ ...options, selector: `[data-partwell-control="${id}"]` });
  const shared = {
    'data-partwell-control': id,
    'data-partwell-token': typeof options.token === 'string' ? options.token : undefined,
    ...rest,
    ref,
  };
  return href === undefined
    ? React.createElement('button', { type: 'button', ...shared })
    : React.createElement('a', { ...shared, href });
});
