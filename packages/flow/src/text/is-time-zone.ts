import { dayFormat } from './formatters.ts';

/** Whether Intl knows a zone: "Europe/Berlin" and "UTC" it does, "Mars/Olympus" it does not. */
export function isTimeZone(zone: string | undefined): zone is string {
  if (!zone) return false;
  try {
    return dayFormat('en', zone) !== undefined;
  } catch {
    return false;
  }
}
