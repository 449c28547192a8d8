import type { ApiApp } from '../http/api-env.ts';
import { helpPage } from '../reference/help-page.ts';
import { PAGE_HEADERS } from './page-headers.ts';
import type { RouteContext } from './route-context.ts';

/** What the codes mean: where the widget's console messages lead to. */
export const helpRoute = (app: ApiApp, _context: RouteContext): void => {
  let made: ReturnType<typeof helpPage> | undefined;
  app.get('/help', (c) => {
    made ??= helpPage();
    return c.html(made, 200, { ...PAGE_HEADERS, 'cache-control': 'public, max-age=300' });
  });
};
