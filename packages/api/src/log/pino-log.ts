import { type DestinationStream, pino } from 'pino';
import type { Log, LogFields } from '../ports/log.ts';

/** The allow-list at run time: a field that is not here is not written, whatever a caller passes. */
const FIELDS: Record<keyof LogFields, true> = {
  requestId: true,
  method: true,
  route: true,
  status: true,
  millis: true,
  code: true,
  workspace: true,
  mode: true,
  session: true,
  action: true,
  message: true,
  endpoint: true,
  key: true,
  flow: true,
  flowVersion: true,
  flowPath: true,
  worker: true,
  attempt: true,
  count: true,
  port: true,
  host: true,
  version: true,
  database: true,
  place: true,
  variable: true,
  nearest: true,
  expected: true,
  errorName: true,
  errorCode: true,
  errorAt: true,
};

const allowed = (fields: LogFields): Record<string, unknown> => {
  const line: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) if (Object.hasOwn(FIELDS, name)) line[name] = value;
  return line;
};

/**
 * Structured logs, one JSON object a line.
 *
 * @param level `trace` | `debug` | `info` | `warn` | `error` | `fatal` | `silent`.
 * @param destination @default standard output
 */
export const pinoLog = (level: string, destination?: DestinationStream): Log => {
  const options = { level, base: null, messageKey: 'event', timestamp: pino.stdTimeFunctions.isoTime };
  const logger = destination ? pino(options, destination) : pino(options);
  return {
    debug: (event, fields = {}) => logger.debug(allowed(fields), event),
    info: (event, fields = {}) => logger.info(allowed(fields), event),
    warn: (event, fields = {}) => logger.warn(allowed(fields), event),
    error: (event, fields = {}) => logger.error(allowed(fields), event),
  };
};
