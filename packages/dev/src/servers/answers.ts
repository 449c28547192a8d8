import ky from 'ky';

/** Settles when the address answers with success; gives up after `patienceMillis`. */
export async function answers(url: string, { patienceMillis }: { patienceMillis: number }): Promise<boolean> {
  try {
    const response = await ky(url, {
      timeout: 2_000,
      totalTimeout: patienceMillis,
      retry: { limit: patienceMillis, delay: () => 50, shouldRetry: () => true },
    });
    await response.body?.cancel();
    return true;
  } catch {
    return false;
  }
}
