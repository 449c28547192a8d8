import type { Database } from './open-database.ts';

/** A request to one of the signed addresses that was not to be trusted; its content is not kept. */
export interface Refusal {
  id: number;
  at: string;
  path: string;
  code: string;
}

const kept = 50;

export function addRefusal(db: Database, refusal: Omit<Refusal, 'id'>): void {
  db.prepare('insert into refusal (at, path, code) values (@at, @path, @code)').run(refusal);
  db.prepare('delete from refusal where id <= (select max(id) from refusal) - ?').run(kept);
}

/** The latest first. */
export function refusals(db: Database): Refusal[] {
  return db.prepare<[], Refusal>('select * from refusal order by id desc').all();
}
