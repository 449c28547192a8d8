import { dim } from './style.ts';

const levels: Record<number, string> = {
  10: 'trace',
  20: 'debug',
  30: 'info',
  40: 'warn',
  50: 'error',
  60: 'fatal',
};
const unneeded = new Set(['level', 'time', 'pid', 'hostname', 'msg', 'name', 'v']);

/** A line of a server's log; JSON log lines become words, everything else stays as it is. */
export function readableLine(line: string): string {
  const entry = parse(line);
  if (entry === undefined) return line;
  const level = levels[Number(entry.level)] ?? String(entry.level ?? 'info');
  const rest = Object.entries(entry)
    .filter(([key]) => !unneeded.has(key))
    .map(([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  return `${level} ${entry.msg}${rest.length > 0 ? dim(` ${rest.join(' ')}`) : ''}`;
}

function parse(line: string): { level?: unknown; msg: string } | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && 'msg' in value && typeof value.msg === 'string'
      ? { ...value, msg: value.msg }
      : undefined;
  } catch {
    return undefined;
  }
}
