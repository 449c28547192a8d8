import type { FuzzedRequest } from '../fuzzed-request.ts';
import type { Place } from './place.ts';

/** How each thing is had that a name stands for. */
export type Things = Readonly<Record<string, () => Promise<string>>>;

/** Makes things of one kind. Nothing is made before it is asked for. */
export interface Supplier {
  /** Those that nobody has used yet. @param previewed whether a session is a preview, of which nothing is kept */
  fresh(previewed: boolean): Things;
  /** Takes away what the requests have made, where there may be so many and no more. */
  tidy?(): Promise<void>;
}

/** A kind of thing, as it is made in a mode. */
export type Kind = (place: Place) => Supplier;

/** What is made for one request only, by what it says. */
export type OfRequest = (place: Place, request: FuzzedRequest) => Things;

/** Makes it when it is first asked for, and gives the same from then on. */
export const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
};
