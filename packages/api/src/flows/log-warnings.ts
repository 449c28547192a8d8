import type { Log } from '../ports/log.ts';
import { pathText } from './problem-lines.ts';
import type { FlowFile } from './read-flow-folder.ts';

/** Says once, when the flows are read, what is not wrong and could be better. The words are those of `partwell validate`. */
export const logWarnings = (log: Log, files: readonly FlowFile[]): void => {
  for (const { flow, warnings } of files) {
    for (const { code, path } of warnings) {
      log.warn('flow.warning', { flow: flow.id, code, flowPath: pathText(path) });
    }
  }
};
