const DAY_MILLIS = 24 * 3600 * 1000;

/**
 * Calendar arithmetic in UTC on ISO instants: 31 January and one month is the last of February. Written here
 * because a decision needs dozens of dates and has twenty microseconds; held to date-fns by its test.
 */
export const plusMonths = remembered((instant, months) => {
  const { year, month, day, time } = partsOf(instant);
  const all = year * 12 + month + months;
  const to = { year: Math.floor(all / 12), month: all - Math.floor(all / 12) * 12 };
  return iso(to.year, to.month, Math.min(day, daysIn(to.year, to.month)), time);
});

export function plusDays(instant: string, days: number): string {
  const from = partsOf(instant);
  let { year, month } = from;
  let day = from.day + days;
  while (day < 1) {
    month--;
    if (month < 0) {
      month = 11;
      year--;
    }
    day += daysIn(year, month);
  }
  for (let last = daysIn(year, month); day > last; last = daysIn(year, month)) {
    day -= last;
    month++;
    if (month > 11) {
      month = 0;
      year++;
    }
  }
  return iso(year, month, day, from.time);
}

/** Whether an instant is not later than another; written alike, their texts are in the order of time. */
export const isReached = (instant: string, now: string): boolean =>
  instant.length === 24 && now.length === 24 ? instant <= now : Date.parse(instant) <= Date.parse(now);

/** Whole months from `from` to `to`, the most that can be added to `from` without passing `to`; never negative. */
export function wholeMonths(from: string, to: string): number {
  const start = dateOf(from);
  const end = dateOf(to);
  const months =
    (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
  if (months <= 0) return 0;
  const day = end.getUTCDate();
  const due = start.getUTCDate();
  if (day > due) return months;
  const isShort =
    day < due
      ? day < daysInMonth(end) || timeOfDay(end) < timeOfDay(start)
      : timeOfDay(end) < timeOfDay(start);
  return isShort ? months - 1 : months;
}

/** Calendar days from `from` to `to` in UTC. */
export const calendarDays = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

const dayNumber = (instant: string): number => Math.floor(dateOf(instant).getTime() / DAY_MILLIS);

const timeOfDay = (date: Date): number =>
  date.getTime() - Math.floor(date.getTime() / DAY_MILLIS) * DAY_MILLIS;

const daysInMonth = (date: Date): number => {
  const year = date.getUTCFullYear();
  return (Date.UTC(year, date.getUTCMonth() + 1) - Date.UTC(year, date.getUTCMonth())) / DAY_MILLIS;
};

/** Reading an instant is the dearest part, and the same three are asked for again and again. Never changed. */
const read = new Map<string, Date>();

function dateOf(instant: string): Date {
  let date = read.get(instant);
  if (!date) {
    if (read.size >= 64) read.clear();
    date = new Date(instant);
    read.set(instant, date);
  }
  return date;
}

interface Parts {
  readonly year: number;
  /** From 0. */
  readonly month: number;
  readonly day: number;
  /** `T` and what follows. */
  readonly time: string;
}

/** Instants are mostly written as `toISOString` writes them; then no date has to be read and written. */
function partsOf(instant: string): Parts {
  const normal = instant.length === 24 ? instant : new Date(instant).toISOString();
  const digit = (at: number) => normal.charCodeAt(at) - 48;
  return {
    year: digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3),
    month: digit(5) * 10 + digit(6) - 1,
    day: digit(8) * 10 + digit(9),
    time: normal.slice(10),
  };
}

const iso = (year: number, month: number, day: number, time: string): string =>
  `${year}-${month < 9 ? '0' : ''}${month + 1}-${day < 10 ? '0' : ''}${day}${time}`;

const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const daysIn = (year: number, month: number): number =>
  month === 1 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : (days[month] ?? 31);

/** The offers of one decision count from the same few instants, over and over. */
function remembered(count: (instant: string, amount: number) => string): typeof count {
  const MOST = 64;
  const answers = new Map<string, Map<number, string>>();
  return (instant, amount) => {
    let known = answers.get(instant);
    if (!known) {
      if (answers.size >= MOST) answers.clear();
      known = new Map();
      answers.set(instant, known);
    }
    let answer = known.get(amount);
    if (answer === undefined) {
      answer = count(instant, amount);
      known.set(amount, answer);
    }
    return answer;
  };
}
