import type { Texts } from './en.ts';
import { it } from './it.ts';

/** Italiano (tu): ciò che differisce dal lei. */
export const itInformal: Texts = {
  ...it,
  'choice.required': 'Prima scegli un’opzione, per favore.',
  'field.required': 'Prima compila questo campo, per favore.',
  'status.unsettled.body':
    'La tua richiesta è arrivata, ma la conferma richiede più tempo del solito. Puoi aspettare qui o chiudere questa finestra: la cosa si risolverà comunque, e una volta sola.',
  'status.failed.body':
    'La connessione si è interrotta prima che arrivasse una risposta. Puoi riprovare senza rischi: conta una volta sola. Puoi anche disdire dalla pagina dell’account.',
  'status.refused.body': 'Non è cambiato nulla. Puoi tornare indietro o disdire direttamente.',
  'status.offline.body':
    'Non è arrivata nessuna risposta, quindi non c’è ancora una conferma. Riprova quando torna la connessione: conta una volta sola.',
  'live.canceled': 'La tua disdetta è confermata.',
  'question.title': 'Che cosa è cambiato per te?',
  'question.hint': 'Scegli ciò che si avvicina di più, o anche nulla.',
  'upFront.body': 'Forse è proprio quello che ti serve. Altrimenti vai avanti: non c’è altro di mezzo.',
  'permission.title': 'Possiamo farti un’offerta?',
  'permission.body': 'Lo chiediamo una volta sola. Se preferisci di no, si va avanti direttamente.',
  'survey.title': 'Vuoi dirci che cosa è cambiato?',
  'survey.hint': 'Per la tua disdetta non cambia nulla: è già fatta.',
  'followUp.text.label': 'Vuoi dirci qualcosa di più?',
  'followUp.situation.label': 'Ti va di dire di che cosa si tratta?',
  'followUp.rating.label': 'Rispondeva a ciò che ti serviva?',
  'followUp.competitor.label': 'Che cosa userai invece?',
  'offers.body': 'Prendi ciò che ti è utile. L’uscita resta aperta.',
  'offer.downgrade.body': 'Tieni ciò che usi e paga di meno.',
  'offer.discount.legend': 'Il tuo sconto',
  'offer.loyalty.body': 'Un grazie senza condizioni: puoi sempre disdire quando vuoi.',
  'offer.extend.trial.body': 'La tua prova continua, senza alcun addebito.',
  'offer.credit.legend': 'Il tuo credito',
  'offer.contact.callback.body': 'Dicci quando ti va bene e ti chiamiamo.',
  'offer.contact.email.body': 'Ti scriveremo e ti leggeremo con attenzione.',
  'offer.contact.calendar.body': 'Scegli un orario che ti va bene e ci saremo.',
  'offer.contact.calendar.legend': 'Un orario che ti va bene',
  'offer.redirect.onboarding.body': 'Facciamo i primi passi insieme a te, con i tuoi tempi.',
  'terms.forever': 'finché resti con noi',
  'terms.perk': 'Ricevi',
  'terms.price': 'Il tuo prezzo',
  'terms.until-then': '{subject, select, membership {La tua iscrizione} other {Il tuo abbonamento}}',
  'confirm.title':
    '{subject, select, membership {Vuoi disdire la tua iscrizione?} other {Vuoi disdire il tuo abbonamento?}}',
  'confirm.access': '{plan} resta a tua disposizione fino al giorno {accessUntil}.',
  'confirm.trial': 'La tua prova dura fino al giorno {accessUntil}. Poi termina, senza alcun addebito.',
  'saved.pause.body':
    '{subject, select, membership {La tua iscrizione} other {Il tuo abbonamento}} sarà in pausa dal giorno {from} e riprenderà il giorno {resumes}. Fino ad allora non si paga nulla.',
  'saved.change_plan.body':
    'Dal giorno {from} avrai {newPlan} a {newPrice}. Fino ad allora resta tutto com’è.',
  'saved.change_seats.body':
    'Dal giorno {from} avrai {seats, plural, one {# licenza} other {# licenze}} a {newPrice}. Fino ad allora resta tutto com’è.',
  'saved.credit.body':
    'Il credito di {amount} è sul tuo account e verrà scalato dal prossimo addebito, il giorno {nextCharge}.',
  'saved.keep_price.body': 'Il tuo prezzo di {keptPrice} resta invariato fino al giorno {until}.',
  'saved.perk.body': 'Da adesso, per te: {perk}.',
  'saved.extend.trial.title': 'Fai con calma',
  'saved.extend.trial.body':
    'La tua prova dura ora fino al giorno {until}. Fino ad allora non si paga nulla.',
  'saved.redirect.body':
    '{subject, select, membership {La tua iscrizione} other {Il tuo abbonamento}} resta com’è finché non decidi diversamente.',
  'saved.contact.calendar.title': 'Scegli un orario',
  'saved.contact.calendar.body':
    'Ecco il calendario, e il nostro team sa che ti farebbe piacere parlare. {subject, select, membership {La tua iscrizione} other {Il tuo abbonamento}} resta com’è finché non decidi diversamente.',
  'saved.contact.body':
    'La tua richiesta è nelle mani del nostro team. {subject, select, membership {La tua iscrizione} other {Il tuo abbonamento}} resta com’è finché non decidi diversamente.',
  'goodbye.title': '{name, select, none {Grazie, e alla prossima.} other {Grazie, {name}, e alla prossima.}}',
  'goodbye.body':
    '{subject, select, membership {La tua iscrizione} other {Il tuo abbonamento}} termina il giorno {accessUntil}. Fino ad allora resta tutto a tua disposizione.',
  'goodbye.friend':
    'Ci dispiace vederti andare via e siamo felici del tempo passato insieme. La porta resta aperta.',
  'goodbye.comeBack': 'Torna quando vuoi',
  'goodbye.recommend': 'Consigliaci a un amico',
  'barred.title':
    '{subject, select, membership {Non puoi disdire tu questa iscrizione} other {Non puoi disdire tu questo abbonamento}}',
  'barred.body': 'Nel tuo team lo decidono altre persone. Rivolgiti a una di loro; non è cambiato nulla.',
  'receipt.delivery.account':
    'nel tuo account, {hours, plural, =0 {subito} one {entro # ora} other {entro # ore}}',
};
