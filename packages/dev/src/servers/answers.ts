import { setTimeout as sleep } from 'node:timers/promises';

/** Settles when the address answers with success; gives up after `patienceMillis`. */
export async function answers(url: string, { patienceMillis }: { patienceMillis: number }): Promise<boolean> {
  const giveUpAtMillis = Date.now() + patienceMillis;
  while (Date.now() < giveUpAtMillis) {
    if (await isWell(url)) return true;
    await sleep(50);
  }
  return false;
}

async function isWell(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
