/** A failure with a sentence for the person at the terminal; shown without a stack. */
export class LaunchError extends Error {
  /** @override */
  name = 'LaunchError';

  /**
   * @param {string} message what failed and what to do
   * @param {number} [exitCode] @default 1
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
