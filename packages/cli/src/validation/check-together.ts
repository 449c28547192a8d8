import path from 'node:path';
import type { Flow, FlowProblem } from '@partwell/flow/schema';
import { isDraft } from '../input/flow-files.ts';
import type { CheckedFile } from './checked-file.ts';
import { placeOf } from './place-of.ts';

type Usable = CheckedFile & { readonly flow: Flow };

/** What only shows when the flows of one folder are looked at side by side, as the server does. */
export function checkTogether(files: readonly CheckedFile[]): CheckedFile[] {
  const folders = Map.groupBy(files.filter(isUsable), ({ file }) => path.resolve(path.dirname(file)));
  const found = new Map<CheckedFile, FlowProblem[]>();
  for (const together of folders.values()) {
    const byName = together.toSorted((a, b) => (path.basename(a.file) < path.basename(b.file) ? -1 : 1));
    for (const [index, each] of byName.entries()) {
      const before = byName.slice(0, index);
      found.set(each, [...sameId(each, before), ...secondForEverybody(each, before)]);
    }
  }
  return files.map((each) => ({ ...each, problems: [...each.problems, ...(found.get(each) ?? [])] }));
}

/** What is piped in has no neighbours, and a draft stands beside the flow it will replace. */
const isUsable = (each: CheckedFile): each is Usable =>
  each.flow !== undefined && each.file !== '-' && !isDraft(each.file);

function sameId({ flow, source }: Usable, before: readonly Usable[]): FlowProblem[] {
  const owner = before.find((other) => other.flow.id === flow.id);
  if (!owner) return [];
  return [
    {
      code: 'flow_duplicate',
      path: ['id'],
      message: `\`${flow.id}\` is also the id of ${path.basename(owner.file)}; sessions and results refer to a flow by it. Give each an id of its own.`,
      ...placeOf(source, ['id']),
    },
  ];
}

function secondForEverybody({ flow, source }: Usable, before: readonly Usable[]): FlowProblem[] {
  const first = before.find((other) => other.flow.when === undefined);
  if (flow.when !== undefined || !first) return [];
  return [
    {
      code: 'flow_unreachable',
      severity: 'warning',
      path: [],
      message: `This flow has no \`when\`, and neither has ${path.basename(first.file)}: the first by file name is used, this one never. Say with \`when\` whom it is for, or move it out of the folder.`,
      ...placeOf(source, ['id']),
    },
  ];
}
