import { describe, expect, test } from 'vitest';
import { planted } from './planted.ts';
import { apiRules } from './rules/api.ts';
import { flowRules } from './rules/flow.ts';
import type { Rule } from './rules/rule.ts';
import { widgetRules } from './rules/widget.ts';
import { workspaceRules } from './rules/workspace.ts';
import { readModule } from './tree/read-module.ts';
import { readPackages, readTree } from './tree/read-tree.ts';
import { Tree } from './tree/tree.ts';

const rules: readonly Rule[] = [...flowRules, ...widgetRules, ...apiRules, ...workspaceRules];
const tree = readTree();

test('the tree that is read is the whole tree', () => {
  expect(tree.modules.size).toBeGreaterThan(20);
});

describe.each(rules)('$says', ({ says, check }) => {
  test('in the tree as it is', () => {
    expect(check(tree)).toEqual([]);
  });

  const cases = (planted[says] ?? []).map((sources) => ({ text: Object.values(sources).join(' '), sources }));
  test('has planted violations', () => {
    expect(cases).not.toEqual([]);
  });

  test.each(cases)('catches $text', ({ sources }) => {
    const modules = Object.entries(sources).map(([path, source]) => readModule(path, source));
    expect(check(new Tree(readPackages(), modules))).not.toEqual([]);
  });
});
