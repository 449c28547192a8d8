import { isPartwellError, type PartwellError } from '../errors/partwell-error.ts';

/** The error that `act` ends in; anything but one of ours is a failure of the test. */
export async function failureOf(act: () => unknown): Promise<PartwellError> {
  try {
    await act();
  } catch (error) {
    if (isPartwellError(error)) return error;
    throw error;
  }
  throw new Error('Nothing was thrown.');
}
