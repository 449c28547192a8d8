import path from 'node:path';
import { type FlowProblem, isError } from '@partwell/flow/schema';
import type { Location, Log, ReportingDescriptor, Result } from 'sarif';
import { manifest } from '../manifest.ts';
import { jsonText } from '../output/json-text.ts';
import { pathText } from '../output/path-text.ts';
import type { Report } from './report.ts';
import { ruleHelp } from './rule-help.ts';

/** SARIF 2.1.0, for code scanning. Source: OASIS, Static Analysis Results Interchange Format 2.1.0. */
export const sarif: Report = (files) => {
  const found = files.flatMap(({ file, problems }) => problems.map((problem) => ({ file, problem })));
  const rules = [...new Map(found.map(({ problem }) => [problem.code, ruleOf(problem)])).values()];
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Partwell', version: manifest.version, rules } },
        columnKind: 'utf16CodeUnits',
        results: found.map(({ file, problem }): Result => {
          const { code, message, fix } = problem;
          return {
            ruleId: code,
            ruleIndex: rules.findIndex(({ id }) => id === code),
            level: isError(problem) ? 'error' : 'warning',
            message: { text: fix === undefined ? message : `${message} Write: ${fix}` },
            locations: [locationOf(file, problem)],
          };
        }),
      },
    ],
  };
  return jsonText(log);
};

function ruleOf(problem: FlowProblem): ReportingDescriptor {
  const { code, rule } = problem;
  const { summary, help } = ruleHelp(problem);
  return {
    id: code,
    shortDescription: { text: summary },
    fullDescription: { text: help },
    help: { text: help },
    defaultConfiguration: { level: isError(problem) ? 'error' : 'warning' },
    ...(rule && {
      properties: { basis: rule.basis, source: rule.source, status: rule.status, asOf: rule.asOf },
    }),
  };
}

function locationOf(file: string, { path: at, line, column, endLine, endColumn }: FlowProblem): Location {
  const logicalLocations = [{ fullyQualifiedName: pathText(at) }];
  if (file === '-') return { logicalLocations };
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(file), uriBaseId: '%SRCROOT%' },
      region: {
        startLine: line ?? 1,
        ...(column !== undefined && { startColumn: column }),
        ...(endLine !== undefined && { endLine }),
        ...(endColumn !== undefined && { endColumn }),
      },
    },
    logicalLocations,
  };
}

/** Relative to where the command runs, with forward slashes. */
const uriOf = (file: string) => path.relative('', file).split(path.sep).map(encodeURIComponent).join('/');
