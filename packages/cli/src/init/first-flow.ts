import { catalog } from '@partwell/flow/locales';
import type { Answers } from './answers.ts';
import { firstOffers, firstSegments, type OfferId } from './first-offers.ts';
import { firstReasons } from './first-reasons.ts';
import { Commented, jsonc, type Property } from './jsonc.ts';
import type { Needs } from './needs.ts';
import { purpose } from './purpose.ts';

/**
 * A first flow as a document, with comments where somebody will want to change something. Pure.
 *
 * @param schema where the editor finds the JSON Schema
 * @param id of the flow. @default 'default'
 */
export function firstFlow(answers: Answers, asked: Needs, schema: string, id = 'default'): string {
  const { name, subject, language, profiles } = answers;
  const offers = asked.noOffers ? [] : answers.offers;
  const hasOffers = offers.length > 0;
  // What is asked of a screen with offers is asked of none.
  const needs = {
    ...asked,
    permission: asked.permission && hasOffers,
    exitDirect: asked.exitDirect && hasOffers,
  };
  const { formal, informal } = catalog[language];
  const properties: (Property | false)[] = [
    { key: '$schema', value: schema, comment: 'Completion and explanations in your editor.' },
    { key: 'schemaVersion', value: 1 },
    { key: 'id', value: id, comment: 'Stable: sessions and results refer to it.' },
    { key: 'name', value: `${name}: everybody` },
    {
      key: 'profiles',
      value: profiles,
      comment: 'Which rules of fair leaving this flow is held to.',
    },
    { key: 'defaultLocale', value: language },
    formal !== informal && {
      key: 'address',
      value: 'formal',
      comment: 'How people are addressed: "formal" or "informal".',
    },
    { key: 'subject', value: subject },
    ...segments(offers),
    question(needs, language, formal['confirm.access']),
    {
      key: 'reasons',
      value: firstReasons(offers),
      comment: `The answers to choose from; nobody has to.${hasOffers ? ' The offers of each are tried in this order.' : ''}\nReasons of your own need a label: { "id": "…", "label": { "${language}": "…" } }.`,
    },
    ...offerParts(offers),
    needs.permission && {
      key: 'permission',
      value: {},
      comment: 'Asks once whether offers may be made at all.',
    },
    ...lawful(needs),
    {
      key: 'privacy',
      value: {
        purpose: purpose(language),
        retentionDays: 365,
        controller: name,
        url: '/privacy',
      },
      comment: 'Said where the reason is asked. Put in your company and the address of your privacy notice.',
    },
  ];
  return jsonc(
    properties.filter((property) => property !== false),
    `How people leave ${name.replaceAll(/\s+/g, ' ')}. Every step has standard words; what you write here goes before them.`,
  );
}

function segments(offers: readonly OfferId[]): Property[] {
  const used = Object.entries(firstSegments).filter(([id]) =>
    offers.some((kind) => {
      const { offer } = firstOffers[kind];
      return 'when' in offer && offer.when === id;
    }),
  );
  if (used.length === 0) return [];
  return [
    {
      key: 'segments',
      value: Object.fromEntries(used),
      comment: 'Named conditions on the customer, to be used as `when`.',
    },
  ];
}

function question({ askedAfter, exitDirect }: Needs, language: string, access: string): Property | false {
  if (askedAfter) {
    return {
      key: 'question',
      value: { asked: 'after' },
      comment: 'The question comes below the receipt: nothing may stand before the final button.',
    };
  }
  return (
    exitDirect && {
      key: 'question',
      value: { hint: { [language]: access } },
      comment: 'The way out cancels at once, so that is said here until when access lasts.',
    }
  );
}

function offerParts(offers: readonly OfferId[]): Property[] {
  if (offers.length === 0) return [];
  const entries = offers.map((kind): Property => {
    const { id, comment, offer } = firstOffers[kind];
    return { key: id, value: offer, comment };
  });
  return [
    {
      key: 'offers',
      value: new Commented(entries),
      comment: 'What can be done instead. The server decides who is given what.',
    },
  ];
}

/** What only some profiles ask for; all of it has to be made one’s own. */
function lawful(needs: Needs): (Property | false)[] {
  const { fields, receiptWithinHours, withdrawalDays } = needs;
  return [
    needs.exitDirect && {
      key: 'exit',
      value: 'direct',
      comment: 'The way out beside an offer cancels at once.',
    },
    fields.length > 0 && {
      key: 'confirm',
      value: { fields },
      comment: 'What the page to cancel on asks for, and nothing else.',
    },
    receiptWithinHours !== undefined && {
      key: 'receipt',
      value: { delivery: 'email', withinHours: receiptWithinHours },
      comment: 'You send the confirmation, within so many hours (0: at once).',
    },
    withdrawalDays !== undefined && {
      key: 'withdrawal',
      value: { url: '/withdraw', days: withdrawalDays },
      comment: 'Where the contract can be withdrawn from. Put in your address.',
    },
    needs.withoutLogin && {
      key: 'access',
      value: { withoutLogin: '/cancel' },
      comment: 'Where one can cancel without signing in. Put in your address.',
    },
    needs.signUp && {
      key: 'signUp',
      value: { clicks: 6, requiredFields: 3, medium: 'web' },
      comment: 'Count them on your own sign-up: leaving may take no more.',
    },
  ];
}
