const WAITS_MILLIS = 8_000;

export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** @returns nothing where no answer comes in time, or none that can be read. */
export async function postJson(url: string, body: unknown): Promise<Answer | 'nobody listens' | undefined> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(WAITS_MILLIS),
    });
    return { status: response.status, body: (await response.json()) as Answer['body'] };
  } catch (error) {
    const { cause } = error as { cause?: { code?: unknown } };
    return cause?.code === 'ECONNREFUSED' ? 'nobody listens' : undefined;
  }
}

/** The reference of what is done, where that is the answer. */
export const referenceIn = (answer: Answer | undefined): string | undefined =>
  answer?.body.status === 'settled' ? (answer.body.outcome as { reference: string }).reference : undefined;

/** The code of a no that stays one. */
export const refusalIn = (answer: Answer | undefined): string | undefined =>
  answer && answer.status >= 400 && answer.status < 500 && answer.status !== 429
    ? String(answer.body.code)
    : undefined;
