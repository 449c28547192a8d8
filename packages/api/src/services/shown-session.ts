import type { SessionView } from '@partwell/flow/schema';

/** How long a session can be used. */
export const SESSION_MILLIS = 24 * 3600 * 1000;

/** What a page says that it can draw beyond the first version. */
export type Shows = ReadonlySet<string>;

/** A view in which there is nothing to decide: the words and looks, and no way through. */
export const bareView = <V extends Partial<SessionView>>(
  view: V,
): V & Pick<SessionView, 'reasons' | 'offers'> => {
  const {
    thanks: _thanks,
    upFront: _upFront,
    permission: _permission,
    survey: _survey,
    exit: _exit,
    ...rest
  } = view;
  return { ...(rest as V), reasons: [], offers: {} };
};
