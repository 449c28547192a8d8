import type { LogFields } from '../ports/log.ts';
import type { DatabasePlace } from './open-database.ts';
import { placeOf } from './postgres/why-not.ts';

/** Which database a server uses, for its log: never with a name or password. */
export const whereIs = (place: DatabasePlace): Pick<LogFields, 'database' | 'place'> => {
  if ('file' in place) return { database: 'sqlite', place: place.file };
  const { server, database } = placeOf(place.url);
  return { database: 'postgres', place: `${server}/${database}` };
};
