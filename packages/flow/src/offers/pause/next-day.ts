/**
 * The next time a day comes, at ten UTC: that is the same day from Honolulu to the Chatham Islands.
 *
 * @param day "2027-03-01", or "03-01" for the next 1 March
 * @param after UTC, ISO 8601
 * @returns undefined where the day has passed or does not exist (30 February)
 */
export function nextDay(day: string, after: string): string | undefined {
  const year = Number(after.slice(0, 4));
  // Eight years on there has been a 29 February, whatever the year.
  const years = day.length > 5 ? [''] : Array.from({ length: 9 }, (_, more) => `${year + more}-`);
  return years
    .map((prefix) => new Date(`${prefix}${day}T10:00:00.000Z`))
    .filter((date) => !Number.isNaN(date.getTime()) && date.toISOString().slice(5, 10) === day.slice(-5))
    .map((date) => date.toISOString())
    .find((instant) => instant > after);
}
