import type { Flow } from '../schema/flow.ts';
import { audienceWords } from '../words/condition-words.ts';
import { anyChanges } from './any-changes.ts';
import type { Change } from './change.ts';
import { offerChanges } from './offer-changes.ts';
import { reasonChanges } from './reason-changes.ts';
import { same } from './same.ts';
import { segmentChanges } from './segment-changes.ts';
import { wordChanges } from './word-changes.ts';

/**
 * What is different between two flows, in words. Pure. Defaults, comments and the order of keys make no
 * difference; every other difference makes at least one change.
 */
export function diffFlows(before: Flow, after: Flow): Change[] {
  return [
    ...audienceChange(before, after),
    ...segmentChanges(before, after),
    ...reasonChanges(before, after),
    ...offerChanges(before, after),
    ...anyChanges([], settingsOf(before), settingsOf(after), 'settings'),
    ...wordChanges(before, after),
  ];
}

/**
 * What has no section of its own above. Where editors find the schema says nothing about a flow, and a part
 * that is there but says nothing is as good as absent.
 */
function settingsOf(flow: Flow): object {
  const { $schema, schemaVersion, when, segments, reasons, offers, texts, ...settings } = flow;
  return {
    ...settings,
    thanks: { ...flow.thanks },
    question: { asked: 'before', shuffle: false, ...flow.question },
    offersIntro: { ...flow.offersIntro },
    confirm: { ...flow.confirm },
  };
}

function audienceChange({ when: before }: Flow, { when: after }: Flow): Change[] {
  if (same(before, after)) return [];
  const message = `The flow is for ${flowAudience(after)}; before for ${flowAudience(before)}`;
  return [{ code: 'flow_audience', area: 'audience', path: ['when'], message, before, after }];
}

const flowAudience = (when: Flow['when']) =>
  when === undefined ? 'everybody whom no other flow is for' : audienceWords(when);
