import { type Answer, dataOf } from './data-of.ts';

export interface Page<Row> {
  readonly data: readonly Row[];
  readonly nextCursor: string | null;
}

/**
 * Everything of a list that comes in pages, one after the other; the next page is asked for when it is needed.
 *
 * @param read asks for one page; gets `cursor` from the second on.
 * @throws ClientError where a page is answered with a problem.
 * @example
 * ```ts
 * const sessions = pages((page) => client.GET('/v1/sessions', { params: { query: { ...page, limit: 100 } } }));
 * for await (const { id } of sessions) console.log(id);
 * ```
 */
export async function* pages<Row>(
  read: (page: { cursor?: string }) => Promise<Answer<Page<Row>>>,
): AsyncGenerator<Row, void> {
  let cursor: string | undefined;
  do {
    const { data, nextCursor } = dataOf(await read(cursor === undefined ? {} : { cursor }));
    yield* data;
    cursor = nextCursor ?? undefined;
  } while (cursor !== undefined);
}
