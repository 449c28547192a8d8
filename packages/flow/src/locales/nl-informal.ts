import type { Texts } from './en.ts';
import { nl } from './nl.ts';

/** Nederlands, informeel (je): wat van de u-vorm verschilt. */
export const nlInformal: Texts = {
  ...nl,
  'cancel.pending': 'Een ogenblik, we bevestigen je opzegging…',
  'status.unsettled.body':
    'Je verzoek is aangekomen, alleen duurt de bevestiging langer dan normaal. Je kunt hier wachten of het venster sluiten: het wordt hoe dan ook geregeld, en maar één keer.',
  'status.failed.body':
    'De verbinding viel weg voordat er antwoord kwam. Je kunt het gerust opnieuw proberen, het telt maar één keer. Opzeggen kan ook op de accountpagina.',
  'status.offline': 'Je lijkt offline te zijn',
  'plan.keeps': 'Dit houd je',
  'receipt.title': 'Voor je administratie',
  'live.canceled': 'Je opzegging is bevestigd.',

  'thanks.title':
    '{name, select, none {Al {tenure} bij ons: dank je wel.} other {Al {tenure} bij ons: dank je wel, {name}.}}',
  'question.title': 'Wat is er voor jou veranderd?',
  'upFront.title': 'Voordat je gaat',
  'upFront.body':
    'Misschien is dit wat je nodig hebt. Zo niet, ga dan gerust verder: er staat niets anders in de weg.',
  'permission.title': 'Mogen we je een aanbod doen?',
  'permission.body': 'We vragen het één keer. Liever niet? Dan ga je meteen verder.',
  'permission.decline': 'Nee, bedankt',
  'survey.title': 'Wil je vertellen wat er is veranderd?',
  'survey.hint': 'Je opzegging is geregeld, daar verandert dit niets aan.',

  'followUp.text.label': 'Wil je er meer over vertellen?',
  'followUp.situation.label': 'Wil je zeggen waar het om gaat?',
  'followUp.rating.label': 'Hoe goed paste het bij wat je nodig had?',
  'followUp.competitor.label': 'Wat ga je in plaats daarvan gebruiken?',

  'offers.body': 'Kies wat je helpt. Opzeggen blijft gewoon mogelijk.',
  'offer.downgrade.body': 'Houd wat je gebruikt en betaal er minder voor.',
  'offer.interval.year.body': '{plan} blijft zoals het is, en over het jaar betaal je minder.',
  'offer.interval.legend': 'Hoe je betaalt',
  'offer.seats.title': 'Alleen de licenties die je gebruikt',
  'offer.discount.legend': 'Je korting',
  'offer.loyalty.title': 'Omdat je al {tenure} bij ons bent',
  'offer.loyalty.body': 'Een bedankje zonder voorwaarden: opzeggen kan nog altijd, wanneer je wilt.',
  'offer.extend.trial.body': 'Je proefperiode loopt door, en daarvoor wordt niets afgeschreven.',
  'offer.extend.period.body': 'Je volgende afschrijving schuift op. Verder blijft alles zoals het is.',
  'offer.credit.title': 'Tegoed voor je volgende afschrijving',
  'offer.credit.legend': 'Je tegoed',
  'offer.contact.callback.body': 'Laat weten wanneer het je uitkomt, dan bellen we je.',
  'offer.contact.email.body': 'We schrijven je, en we luisteren.',
  'offer.contact.calendar.body': 'Kies een moment dat je uitkomt, dan zijn we er.',
  'offer.contact.calendar.legend': 'Een moment dat je uitkomt',
  'offer.redirect.onboarding.body': 'We nemen je mee door de eerste stappen, in je eigen tempo.',

  'terms.forever': 'zolang je blijft',
  'terms.perk': 'Je krijgt',
  'terms.price': 'Je prijs',
  'terms.until-then': '{subject, select, membership {Je lidmaatschap} other {Je abonnement}}',

  'confirm.title':
    '{subject, select, membership {Je lidmaatschap opzeggen?} other {Je abonnement opzeggen?}}',
  'confirm.access': 'Je houdt {plan} tot {accessUntil}.',
  'confirm.trial':
    'Je proefperiode loopt tot {accessUntil}. Daarna is die voorbij en wordt er niets afgeschreven.',

  'saved.pause.body':
    '{subject, select, membership {Je lidmaatschap} other {Je abonnement}} is gepauzeerd vanaf {from}. Op {resumes} gaat het weer verder; tot die tijd wordt er niets afgeschreven.',
  'saved.change_plan.body':
    'Vanaf {from} heb je {newPlan} voor {newPrice}. Tot die tijd blijft alles zoals het is.',
  'saved.discount.title': 'Fijn dat je blijft',
  'saved.discount.body': 'De korting is geregeld en geldt vanaf je volgende afschrijving op {from}.',
  'saved.free_months.title': 'Bedankt dat je blijft',
  'saved.free_months.body': 'Je volgende afschrijving is op {nextCharge}. Tot die tijd trakteren wij.',
  'saved.change_seats.body':
    'Vanaf {from} heb je {seats, plural, one {# licentie} other {# licenties}} voor {newPrice}. Tot die tijd blijft alles zoals het is.',
  'saved.credit.title': 'Bedankt dat je blijft',
  'saved.credit.body':
    '{amount} staat op je account en gaat af van je volgende afschrijving op {nextCharge}.',
  'saved.keep_price.title': 'Bedankt dat je blijft',
  'saved.keep_price.body': 'Je prijs van {keptPrice} blijft gelijk tot {until}.',
  'saved.perk.title': 'Bedankt dat je blijft',
  'saved.perk.body': 'Vanaf nu voor jou: {perk}.',
  'saved.extend.trial.body':
    'Je proefperiode loopt nu tot {until}. Tot die tijd wordt er niets afgeschreven.',
  'saved.extend.period.body': 'Je volgende afschrijving is op {until}. Tot die tijd trakteren wij.',
  'saved.redirect.body':
    '{subject, select, membership {Je lidmaatschap} other {Je abonnement}} blijft zoals het is, tot je iets anders beslist.',
  'saved.contact.calendar.title': 'Kies je moment',
  'saved.contact.calendar.body':
    'De agenda staat hier, en ons team weet dat je graag wilt praten. {subject, select, membership {Je lidmaatschap} other {Je abonnement}} blijft zoals het is, tot je iets anders beslist.',
  'saved.contact.title': 'We nemen contact met je op',
  'saved.contact.body':
    'Je verzoek ligt bij ons team. {subject, select, membership {Je lidmaatschap} other {Je abonnement}} blijft zoals het is, tot je iets anders beslist.',

  'goodbye.title':
    '{name, select, none {Dank je wel, en tot ziens.} other {Dank je wel, {name}, en tot ziens.}}',
  'goodbye.body':
    '{subject, select, membership {Je lidmaatschap} other {Je abonnement}} eindigt op {accessUntil}. Tot die tijd kun je alles blijven gebruiken.',
  'goodbye.friend': 'Jammer dat je gaat, en fijn dat je er was. De deur blijft open.',
  'goodbye.comeBack': 'Kom terug wanneer je wilt',
  'barred.title':
    '{subject, select, membership {Je kunt dit lidmaatschap niet zelf opzeggen} other {Je kunt dit abonnement niet zelf opzeggen}}',
  'barred.body': 'In je team beslissen anderen hierover. Vraag het aan een van hen; er is niets veranderd.',
  'receipt.delivery.account':
    'in je account, {hours, plural, =0 {meteen} one {binnen # uur} other {binnen # uur}}',
  'receipt.did.keep_price': 'Je prijs blijft gelijk tot {until}',
};
