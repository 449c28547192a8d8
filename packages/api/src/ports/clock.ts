/** The time, passed in so that everything that depends on it can be told what time it is. */
export interface Clock {
  now(): Date;
}
