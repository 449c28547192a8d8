import { zoneName } from './formatters.ts';

/** Whether Intl knows a zone: "Europe/Berlin" and "UTC" it does, "Mars/Olympus" it does not. */
export function isTimeZone(zone: string | undefined): zone is string {
  return timeZoneName(zone) !== undefined;
}

/** The name that Intl has for a zone, whatever case it is written in; nothing where it knows none. */
export function timeZoneName(zone: string | undefined): string | undefined {
  if (!zone) return undefined;
  try {
    return zoneName(zone);
  } catch {
    return undefined;
  }
}
