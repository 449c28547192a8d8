/** A span as people read it: `3.2 s`, `2 min 5 s`. */
export function seconds(millis: number): string {
  if (millis < 60_000) return `${(millis / 1000).toFixed(1)} s`;
  const whole = Math.round(millis / 1000);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
