import { expect, it } from 'vitest';
import { whereIs } from './where-is.ts';

it('a database is named by its kind and place, and never with who may use it', () => {
  expect(whereIs({ file: '/data/partwell.sqlite' })).toEqual({
    database: 'sqlite',
    place: '/data/partwell.sqlite',
  });
  expect(whereIs({ url: 'postgres://somebody:secret@db.internal/cancel?sslmode=require' })).toEqual({
    database: 'postgres',
    place: 'db.internal:5432/cancel',
  });
});
