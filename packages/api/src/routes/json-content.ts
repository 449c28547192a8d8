import type { z } from '@hono/zod-openapi';

/** A JSON body of a request. `text/plain` is read the same way; see `http/json-body.ts`. */
export const jsonRequest = <S extends z.ZodType>(schema: S) => ({
  body: { required: true, content: { 'application/json': { schema } } },
});

/** A JSON answer. */
export const jsonAnswer = <S extends z.ZodType>(description: string, schema: S) => ({
  description,
  content: { 'application/json': { schema } },
});
