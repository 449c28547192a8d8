import type { Role } from './shown-text.ts';

const exact: Readonly<Record<string, Role>> = {
  'action.leave': 'leave',
  'action.leaveNow': 'leave',
  'action.commit': 'commit',
  'action.ownWay': 'own-way',
  'action.back': 'back',
  'action.continue': 'advance',
  'dialog.close': 'close',
  'permission.title': 'question',
  'permission.accept': 'accept',
  'permission.decline': 'decline',
  'question.title': 'question',
  'confirm.title': 'question',
  'followUp.text.hint': 'free-text-hint',
  'thanks.title': 'thanks',
  'withdrawal.link': 'withdrawal',
};

/** By the first part of a key, where the whole of it says nothing else. */
const byFamily: Readonly<Record<string, Role>> = {
  reason: 'reason',
  option: 'reason',
  question: 'hint',
  followUp: 'hint',
  permission: 'offer',
  upFront: 'offer',
  offer: 'offer',
  offers: 'offer',
  confirm: 'effect',
  privacy: 'privacy',
  survey: 'after',
  saved: 'after',
  goodbye: 'after',
  links: 'after',
  receipt: 'receipt',
};

const factFamilies = new Set(['terms', 'highlight', 'price', 'slot', 'field', 'plan']);

/** What a standard text is for. */
export function roleOfKey(key: string): Role {
  const family = key.split('.')[0] ?? key;
  if (exact[key]) return exact[key];
  if (family === 'offer' && /\.accept[A-Z]?/.test(key)) return 'accept';
  return byFamily[family] ?? (factFamilies.has(family) ? 'fact' : 'status');
}
