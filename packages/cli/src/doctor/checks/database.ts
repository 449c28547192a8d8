import type { Check } from '../check.ts';
import { finding, fine, wrong } from '../finding.ts';

/** The database of the environment, looked at from here and left as it is. */
export const database: Check = {
  id: 'database',
  examine: async ({ api, environment, get, server }) => {
    if (!get('PARTWELL_DATABASE_URL') && !get('PARTWELL_DATA')) {
      return { skipped: 'neither PARTWELL_DATABASE_URL nor PARTWELL_DATA is set here' };
    }
    const { inspectDatabase, inspectSecret, isApiError, readDatabase } = await import('@partwell/api/doctor');
    const { place, problems } = readDatabase(environment);
    if (problems.length > 0) return { skipped: 'the environment does not say where' };
    try {
      const found = await inspectDatabase(place);
      if (!found && server.answers) {
        const more = `${api} answers, and there is no file in ${get('PARTWELL_DATA')}.`;
        return wrong(finding('database_elsewhere', { more }));
      }
      if (!found) return fine('there is none yet; the server makes it when it starts');
      if (found.newer.length > 0) {
        const more = `It has ${found.newer.join(', ')}.`;
        return wrong(finding('database_newer', { more }));
      }
      if (found.missing.length > 0) {
        const more = `Not there: ${found.missing.join(', ')}.`;
        return wrong(finding('database_outdated', { more }));
      }
      const otherSecret = await inspectSecret(place, {
        dataFolder: get('PARTWELL_DATA') ?? '.partwell',
        masterSecret: get('PARTWELL_SECRET'),
        secretBefore: get('PARTWELL_SECRET_BEFORE'),
        secretReplaced: get('PARTWELL_SECRET_REPLACED'),
      });
      if (otherSecret) return wrong(finding('secret_differs', { fix: otherSecret }));
      return fine('answers, with every migration');
    } catch (error) {
      if (!isApiError(error)) throw error;
      return wrong(finding('database_unusable', { fix: error.message }));
    }
  },
};
