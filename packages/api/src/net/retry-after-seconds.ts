/**
 * What a `Retry-After` asks for, which is seconds or an HTTP date (RFC 9110 § 10.2.3).
 *
 * @returns undefined where it asks for nothing, or for nothing that can be understood.
 */
export const retryAfterSeconds = (retryAfter: string | null, now: Date): number | undefined => {
  if (retryAfter === null) return undefined;
  const seconds = /^\d+$/.test(retryAfter)
    ? Number(retryAfter)
    : (Date.parse(retryAfter) - now.getTime()) / 1000;
  return Number.isFinite(seconds) && seconds > 0 ? seconds : undefined;
};
