import { de } from './de.ts';
import type { Texts } from './en.ts';

/** Deutsch, informell (du): was sich von der Sie-Form unterscheidet. */
export const deInformal: Texts = {
  ...de,
  'choice.required': 'Bitte wähle zuerst etwas aus.',
  'field.required': 'Bitte fülle dieses Feld zuerst aus.',
  'cancel.pending': 'Einen Moment, wir bestätigen deine Kündigung …',
  'status.unsettled.body':
    'Dein Wunsch ist angekommen, die Bestätigung dauert nur länger als sonst. Du kannst hier warten oder das Fenster schließen: Es wird in jedem Fall erledigt, und nur einmal.',
  'status.failed.body':
    'Die Verbindung ist abgebrochen, bevor eine Antwort kam. Du kannst es gefahrlos noch einmal versuchen, es zählt nur einmal. Oder du kündigst auf der Kontoseite.',
  'status.refused.body': 'Es hat sich nichts geändert. Du kannst zurückgehen oder direkt kündigen.',
  'status.offline.body':
    'Es kam keine Antwort, also ist noch nichts bestätigt. Sobald die Verbindung wieder steht, kannst du es noch einmal versuchen: Es zählt nur einmal.',
  'status.offline': 'Du bist offenbar offline',
  'receipt.title': 'Für deine Unterlagen',
  'live.canceled': 'Deine Kündigung ist bestätigt.',
  'question.title': 'Was hat sich für dich verändert?',
  'question.hint': 'Wähle, was am besten passt, oder gar nichts.',
  'upFront.title': 'Bevor du gehst',
  'upFront.body':
    'Vielleicht ist es genau das, was du brauchst. Wenn nicht, geht es einfach weiter: Sonst steht nichts im Weg.',
  'permission.title': 'Dürfen wir dir ein Angebot machen?',
  'permission.body': 'Wir fragen nur einmal. Wenn du lieber nicht möchtest, geht es direkt weiter.',
  'survey.title': 'Magst du uns sagen, was sich verändert hat?',
  'survey.hint': 'An deiner Kündigung ändert das nichts: Sie ist erledigt.',
  'followUp.text.label': 'Magst du uns mehr dazu sagen?',
  'followUp.situation.label': 'Magst du sagen, worum es geht?',
  'followUp.rating.label': 'Wie gut hat es für deine Zwecke funktioniert?',
  'followUp.competitor.label': 'Was nutzt du stattdessen?',
  'offers.title': 'Das können wir dir anbieten',
  'offers.body': 'Nimm, was dir hilft. Der Weg hinaus bleibt offen.',
  'offer.pause.body': 'Solange du pausierst, wird nichts abgebucht. Danach geht es von selbst weiter.',
  'offer.downgrade.body': 'Behalte, was du nutzt, und zahle weniger.',
  'offer.seats.title': 'Nur die Plätze behalten, die du nutzt',
  'offer.discount.legend': 'Dein Nachlass',
  'offer.loyalty.body': 'Ein Dankeschön ohne Bedingungen: Kündigen kannst du weiterhin jederzeit.',
  'offer.extend.trial.body': 'Deine Probezeit läuft weiter, und dafür wird nichts abgebucht.',
  'offer.credit.legend': 'Dein Guthaben',
  'offer.contact.callback.body': 'Sag uns, wann es passt, und wir rufen dich an.',
  'offer.contact.email.body': 'Wir schreiben dir und hören zu.',
  'offer.contact.chat.body': 'Ein Mensch liest, was du schreibst, und antwortet.',
  'offer.contact.calendar.body': 'Wähle einen Termin, der dir passt, und wir sind da.',
  'offer.contact.calendar.legend': 'Ein Termin, der dir passt',
  'offer.redirect.onboarding.body': 'Wir gehen die ersten Schritte mit dir, in deinem Tempo.',
  'terms.forever': 'deine ganze Zeit bei uns',
  'terms.perk': 'Du bekommst',
  'terms.price': 'Dein Preis',
  'terms.until-then': '{subject, select, membership {Deine Mitgliedschaft} other {Dein Abo}}',
  'confirm.title':
    '{subject, select, membership {Möchtest du deine Mitgliedschaft kündigen?} other {Möchtest du dein Abo kündigen?}}',
  'confirm.access': '{plan} steht dir noch bis zum {accessUntil} offen.',
  'confirm.trial':
    'Deine Probezeit läuft noch bis zum {accessUntil}. Danach endet sie, und es wird nichts abgebucht.',
  'saved.pause.body':
    '{subject, select, membership {Deine Mitgliedschaft} other {Dein Abo}} pausiert ab dem {from}. Am {resumes} geht es weiter; bis dahin wird nichts abgebucht.',
  'saved.change_plan.body':
    'Ab dem {from} nutzt du {newPlan} für {newPrice}. Bis dahin bleibt alles, wie es ist.',
  'saved.discount.title': 'Schön, dass du bleibst',
  'saved.free_months.title': 'Danke, dass du bleibst',
  'saved.free_months.body': 'Die nächste Abbuchung ist am {nextCharge}. Bis dahin bist du unser Gast.',
  'saved.credit.title': 'Danke, dass du bleibst',
  'saved.credit.body':
    'Dein Guthaben von {amount} ist eingerichtet und wird von der nächsten Abbuchung am {nextCharge} abgezogen.',
  'saved.keep_price.title': 'Danke, dass du bleibst',
  'saved.keep_price.body': 'Dein Preis von {keptPrice} bleibt bis zum {until}, wie er ist.',
  'saved.perk.title': 'Danke, dass du bleibst',
  'saved.perk.body': 'Ab jetzt für dich: {perk}.',
  'saved.extend.trial.title': 'Lass dir Zeit',
  'saved.extend.trial.body': 'Deine Probezeit läuft jetzt bis zum {until}. Vorher wird nichts abgebucht.',
  'saved.extend.period.body': 'Die nächste Abbuchung ist am {until}. Bis dahin bist du unser Gast.',
  'saved.redirect.body':
    '{subject, select, membership {Deine Mitgliedschaft bleibt, wie sie ist,} other {Dein Abo bleibt, wie es ist,}} bis du etwas anderes entscheidest.',
  'saved.contact.calendar.title': 'Wähle deinen Termin',
  'saved.contact.calendar.body':
    'Hier ist der Kalender, und unser Team weiß, dass du mit uns sprechen möchtest. {subject, select, membership {Deine Mitgliedschaft bleibt, wie sie ist,} other {Dein Abo bleibt, wie es ist,}} bis du etwas anderes entscheidest.',
  'saved.contact.body':
    'Dein Wunsch liegt bei unserem Team. {subject, select, membership {Deine Mitgliedschaft bleibt, wie sie ist,} other {Dein Abo bleibt, wie es ist,}} bis du etwas anderes entscheidest.',
  'goodbye.body':
    '{subject, select, membership {Deine Mitgliedschaft} other {Dein Abo}} endet am {accessUntil}. Bis dahin steht dir alles offen.',
  'goodbye.friend': 'Schade, dass du gehst, und schön, dass du da warst. Die Tür bleibt offen.',
  'barred.title':
    '{subject, select, membership {Diese Mitgliedschaft kannst du nicht selbst kündigen} other {Dieses Abo kannst du nicht selbst kündigen}}',
  'barred.body': 'In deinem Team entscheiden das andere. Bitte frag dort nach; es hat sich nichts geändert.',
};
