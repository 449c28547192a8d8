import type { Check } from '../check.ts';
import { type Finding, finding, fine } from '../finding.ts';

/** Whether a server would start with this environment and its flows, and whether its keys belong together. */
export const environment: Check = {
  id: 'environment',
  examine: async ({ environment: variables }) => {
    const { readSettings, settingNames, unknownVariables, whyModesDiffer } = await import(
      '@partwell/api/doctor'
    );
    if (!settingNames.some((name) => variables[name])) {
      return { skipped: 'no PARTWELL_… of a server is set here; run it with the environment of the server' };
    }
    const read = readSettings(variables);
    const modes = whyModesDiffer(variables);
    const problems = read.ok ? [] : read.problems.filter((problem) => !modes || !problem.includes(modes));
    const findings = [
      ...(modes ? [finding('modes_differ', { more: `${modes}.` })] : []),
      ...problems.map(inTwo),
      ...(await flowFindings(variables.PARTWELL_FLOWS?.trim() ?? '')),
    ];
    const ignored = unknownVariables(variables).map(({ variable, nearest }) =>
      finding('variable_unknown', {
        severity: 'warning',
        more: nearest ? `${variable} is probably meant to be ${nearest}.` : `It is ${variable}.`,
      }),
    );
    if (findings.length > 0)
      return { says: 'a server does not start with it', findings: [...findings, ...ignored] };
    if (ignored.length > 0) return { says: 'complete, but for what does nothing', findings: ignored };
    return fine(read.ok ? `complete, ${read.settings.mode} mode, ${read.settings.workspace}` : 'complete');
  },
};

/** What keeps a server from using its folder of flows; that none is named is among the problems. */
async function flowFindings(folder: string): Promise<Finding[]> {
  if (folder === '') return [];
  const { FlowFolderError, readFlowFolder } = await import('@partwell/api/doctor');
  try {
    await readFlowFolder(folder);
    return [];
  } catch (error) {
    if (!(error instanceof FlowFolderError)) throw error;
    const fix = `Mend what \`partwell validate ${folder}\` says, or set PARTWELL_FLOWS to the folder of the flows.`;
    // What is indented shows the line of the document, for a terminal that does not break it.
    const said = error.problems.filter((line) => !line.startsWith(' '));
    return said.map((line) => ({
      ...finding('environment_invalid'),
      message: `PARTWELL_FLOWS: ${line}`,
      fix,
    }));
  }
}

/** A problem begins with what is wrong, and goes on with what to do. */
function inTwo(problem: string): Finding {
  const [what = '', ...todo] = problem.split('. ');
  return { ...finding('environment_invalid'), message: `${what}.`, fix: todo.join('. ') };
}
