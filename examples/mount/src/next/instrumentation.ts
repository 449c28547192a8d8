import type { Partwell } from '@partwell/api';

declare global {
  // Next bundles routes apart from each other; what they share lies here.
  var partwell: Partwell | undefined;
}

/** Next calls it once when its server starts, and answers nothing before it is done. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { openPartwell, settingsFrom } = await import('@partwell/api');
  globalThis.partwell ??= await openPartwell(settingsFrom(process.env));
}
