import { setTimeout as sleep } from 'node:timers/promises';
import type { Asked } from './evidence.ts';
import { postJson, referenceIn, refusalIn } from './post-json.ts';

const AT_A_TIME = 12;
const PAUSES_MILLIS = 100;

export interface AskedAgain {
  /** What they were told at last. */
  readonly told: readonly Asked[];
  /** The sessions of those who are not answered now either. */
  readonly unanswered: readonly string[];
}

/**
 * While a server is down the page's own way is what is left. Now that all are up, everybody who asked to cancel and
 * was never told how it ended asks once more, and goes on asking.
 *
 * @param urls of the servers, all of them up.
 */
export async function askAgain(
  urls: readonly string[],
  asked: readonly Asked[],
  withinMillis: number,
): Promise<AskedAgain> {
  const until = Date.now() + withinMillis;
  const told: Asked[] = [];
  const unanswered: string[] = [];
  const left = neverAnswered(asked).values();
  const insist = async (one: Asked): Promise<void> => {
    for (let round = 0; round === 0 || Date.now() < until; round++) {
      const url = `${urls[round % urls.length]}/v1/sessions/${one.session}/cancel`;
      const answer = await postJson(url, { secret: one.secret });
      if (answer !== 'nobody listens') {
        const reference = referenceIn(answer);
        const refused = refusalIn(answer);
        if (reference !== undefined) return void told.push({ ...one, acknowledged: true, reference });
        if (refused !== undefined) return void told.push({ ...one, refused });
      }
      await sleep(PAUSES_MILLIS);
    }
    unanswered.push(one.session);
  };
  const askOneByOne = async (): Promise<void> => {
    for (const one of left) await insist(one);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, askOneByOne));
  return { told, unanswered };
}

/** One for each session that asked to cancel and was told neither that it is done nor that it will not be. */
function neverAnswered(asked: readonly Asked[]): readonly Asked[] {
  const cancels = Map.groupBy(
    asked.filter(({ type }) => type === 'cancel'),
    ({ session }) => session,
  );
  return [...cancels.values()].flatMap((all) =>
    all.some(({ acknowledged, refused }) => acknowledged || refused !== null) ? [] : all.slice(0, 1),
  );
}
