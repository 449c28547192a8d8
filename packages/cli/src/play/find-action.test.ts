import { expect, test } from 'vitest';
import { findAction } from './find-action.ts';
import type { Action } from './screen.ts';

const action = (name: string, asks?: Action['asks']): Action => ({
  name,
  label: name,
  ...(asks && { asks }),
  event: () => ({ type: 'continue' }),
});
const ask = (id: string, required = false) => ({ id, label: `The ${id}`, required, maxLength: 100 });

const actions = [
  action('reason other'),
  action('reason other-thing'),
  action('follow-up', [ask('text', true)]),
  action('accept pause months-1'),
  action('accept pause months-2'),
  action('accept talk slot-any', [ask('phone', true), ask('note')]),
  action('commit', [{ ...ask('name'), value: 'Elin' }, ask('contract')]),
];
const found = (line: string) => {
  const result = findAction(actions, line);
  return result.ok ? [result.action.name, result.typed] : result.why;
};

test.each([
  ['reason other', 'reason other', {}],
  ['  reason   other-thing ', 'reason other-thing', {}],
  ['4', 'accept pause months-1', {}],
  [
    'accept talk slot-any phone=+46 70 123 note=after nine',
    'accept talk slot-any',
    { phone: '+46 70 123', note: 'after nine' },
  ],
  ['6 phone=1', 'accept talk slot-any', { phone: '1' }],
  ['follow-up It was = fine', 'follow-up', { text: 'It was = fine' }],
  ['follow-up text=Fine', 'follow-up', { text: 'Fine' }],
  ['commit', 'commit', { name: 'Elin' }],
  ['commit name=Eva contract=7', 'commit', { name: 'Eva', contract: '7' }],
])('"%s" is understood', (line, name, typed) => {
  expect(found(line)).toEqual([name, typed]);
});

test('an offer is enough where it has one choice', () => {
  expect(findAction([action('accept basic plan-basic')], 'accept basic')).toMatchObject({ ok: true });
  expect(found('accept pause')).toContain('cannot be done on this screen');
});

test.each([
  ['weather', '`weather` cannot be done on this screen; what can is `reason other`, '],
  ['99', '`99` cannot be done on this screen'],
  ['reason other now', 'Nothing is typed with `reason other`; leave out `now`.'],
  ['accept talk slot-any', '`accept talk slot-any` needs `phone=…` (The phone).'],
  ['accept talk slot-any fone=1', 'does not ask for `fone`; it asks for `phone=…`, `note=…`.'],
  ['follow-up', '`follow-up` needs `text=…`'],
])('"%s" is refused with what would be right', (line, why) => {
  expect(found(line)).toContain(why);
});
