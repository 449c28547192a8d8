/** The steps of a script: a line each, or several with semicolons between. Lines that begin with # are remarks. */
export function readScript(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('#'))
    .flatMap((line) => line.split(';'))
    .map((step) => step.trim())
    .filter((step) => step !== '');
}
