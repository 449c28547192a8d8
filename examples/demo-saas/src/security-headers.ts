import type { MiddlewareHandler } from 'hono';

/**
 * The strictest policy Partwell works under: no inline script or style, and Trusted Types. Only the API's
 * origin is added, for its script and its answers.
 */
export function securityHeaders(partwellUrl: string): MiddlewareHandler {
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${partwellUrl}`,
    `connect-src 'self' ${partwellUrl}`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
  return async (c, next) => {
    await next();
    c.header('content-security-policy', policy);
    c.header('x-content-type-options', 'nosniff');
    c.header('referrer-policy', 'same-origin');
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'private, no-cache');
  };
}
