import type { Texts } from './en.ts';
import { fr } from './fr.ts';

/** Français (tu), ce qui diffère du vouvoiement. */
export const frInformal: Texts = {
  ...fr,
  'choice.required': 'Choisis d’abord une option, s’il te plaît.',
  'field.required': 'Remplis d’abord ce champ, s’il te plaît.',
  'cancel.pending': 'Un instant, nous confirmons ta résiliation…',
  'status.unsettled.body':
    'Ta demande est bien arrivée, la confirmation prend simplement plus de temps que d’habitude. Tu peux attendre ici ou fermer cette fenêtre\u00a0: ce sera réglé dans tous les cas, et une seule fois.',
  'status.failed.body':
    'La connexion a été coupée avant la réponse. Tu peux réessayer sans risque, cela ne compte qu’une fois. Tu peux aussi résilier depuis la page du compte.',
  'status.refused.body': 'Rien n’a changé. Tu peux revenir en arrière ou résilier directement.',
  'status.offline.body':
    'Aucune réponse n’est arrivée, rien n’est donc confirmé. Réessaie dès que la connexion est rétablie\u00a0: cela ne compte qu’une fois.',
  'status.offline': 'Tu sembles être hors ligne',
  'live.canceled': 'Ta résiliation est confirmée.',
  'question.title': 'Qu’est-ce qui a changé pour toi\u202f?',
  'question.hint': 'Choisis ce qui convient le mieux, ou rien du tout.',
  'upFront.body': 'C’est peut-être ce qu’il te faut. Sinon, continue\u00a0: rien d’autre ne te retient.',
  'permission.title': 'Pouvons-nous te faire une offre\u202f?',
  'permission.body':
    'Nous ne posons la question qu’une fois. Si tu n’en veux pas, tu passes directement à la suite.',
  'survey.title': 'Veux-tu nous dire ce qui a changé\u202f?',
  'survey.hint': 'Cela ne change rien à ta résiliation\u00a0: elle est faite.',
  'followUp.text.label': 'Veux-tu nous en dire plus\u202f?',
  'followUp.situation.label': 'Souhaites-tu dire de quoi il s’agit\u202f?',
  'followUp.rating.label': 'Est-ce que cela répondait à tes besoins\u202f?',
  'followUp.competitor.label': 'Que vas-tu utiliser à la place\u202f?',
  'offers.body': 'Prends ce qui t’aide. La sortie reste ouverte.',
  'offer.downgrade.body': 'Garde ce que tu utilises, et paie moins.',
  'offer.discount.legend': 'Ta réduction',
  'offer.loyalty.body': 'Un merci, sans contrepartie\u00a0: tu peux toujours résilier quand tu veux.',
  'offer.loyalty.legend': 'Pour te dire merci',
  'offer.extend.trial.body': 'Ton essai continue, et rien n’est prélevé pour cela.',
  'offer.extend.period.body': 'Ton prochain prélèvement est reporté. Rien d’autre ne change.',
  'offer.credit.title': 'Un avoir sur ta prochaine facture',
  'offer.credit.legend': 'Ton avoir',
  'offer.contact.callback.body': 'Dis-nous quand cela t’arrange, et nous t’appelons.',
  'offer.contact.callback.legend': 'Quand pouvons-nous t’appeler\u202f?',
  'offer.contact.email.body': 'Nous t’écrivons, et nous te lisons avec attention.',
  'offer.contact.chat.body': 'Une vraie personne te lit et te répond.',
  'offer.contact.calendar.body': 'Choisis un moment qui te convient, et nous serons là.',
  'offer.contact.calendar.legend': 'Un moment qui te convient',
  'offer.redirect.article.title': 'Cela peut t’aider',
  'offer.redirect.onboarding.body': 'Nous faisons les premiers pas avec toi, à ton rythme.',
  'terms.forever': 'tant que tu restes',
  'terms.perk': 'Tu reçois',
  'terms.price': 'Ton prix',
  'terms.until-then': '{subject, select, membership {Ton adhésion} other {Ton abonnement}}',
  'confirm.title':
    '{subject, select, membership {Résilier ton adhésion\u202f?} other {Résilier ton abonnement\u202f?}}',
  'confirm.access': 'Tu gardes {plan} jusqu’au {accessUntil}.',
  'confirm.trial': 'Ton essai dure jusqu’au {accessUntil}. Ensuite, il prend fin et rien n’est prélevé.',
  'saved.pause.body':
    '{subject, select, membership {Ton adhésion} other {Ton abonnement}} sera en pause à partir du {from} et reprendra le {resumes}. D’ici là, rien n’est prélevé.',
  'saved.change_plan.body':
    'À partir du {from}, tu passes à {newPlan} pour {newPrice}. D’ici là, rien ne change.',
  'saved.discount.title': 'Ravis que tu restes',
  'saved.discount.body': 'La réduction est en place et s’applique dès ton prochain prélèvement, le {from}.',
  'saved.free_months.body': 'Ton prochain prélèvement aura lieu le {nextCharge}. D’ici là, c’est offert.',
  'saved.change_seats.body':
    'À partir du {from}, tu as {seats, plural, one {# licence} other {# licences}} pour {newPrice}. D’ici là, rien ne change.',
  'saved.credit.body':
    'Un avoir de {amount} est sur ton compte. Il sera déduit de ton prochain prélèvement, le {nextCharge}.',
  'saved.keep_price.body': 'Ton prix de {keptPrice} reste le même jusqu’au {until}.',
  'saved.perk.body': 'Dès maintenant, c’est à toi\u00a0: {perk}.',
  'saved.extend.trial.title': 'Prends ton temps',
  'saved.extend.trial.body': 'Ton essai dure maintenant jusqu’au {until}. D’ici là, rien n’est prélevé.',
  'saved.extend.period.body': 'Ton prochain prélèvement aura lieu le {until}. D’ici là, c’est offert.',
  'saved.redirect.body':
    '{subject, select, membership {Ton adhésion reste telle quelle} other {Ton abonnement reste tel quel}} tant que tu n’en décides pas autrement.',
  'saved.contact.calendar.title': 'Choisis un moment',
  'saved.contact.calendar.body':
    'Voici le calendrier, et notre équipe sait que tu aimerais parler. {subject, select, membership {Ton adhésion reste telle quelle} other {Ton abonnement reste tel quel}} tant que tu n’en décides pas autrement.',
  'saved.contact.title': 'Nous revenons vers toi',
  'saved.contact.body':
    'Ta demande est entre les mains de notre équipe. {subject, select, membership {Ton adhésion reste telle quelle} other {Ton abonnement reste tel quel}} tant que tu n’en décides pas autrement.',
  'goodbye.body':
    '{subject, select, membership {Ton adhésion} other {Ton abonnement}} prend fin le {accessUntil}. D’ici là, tu gardes accès à tout.',
  'goodbye.friend':
    'Nous regrettons ton départ et sommes heureux de ce bout de chemin ensemble. La porte reste ouverte.',
  'goodbye.comeBack': 'Reviens quand tu veux',
  'barred.title':
    '{subject, select, membership {Tu ne peux pas résilier toi-même cette adhésion} other {Tu ne peux pas résilier toi-même cet abonnement}}',
  'barred.body':
    'Dans ton équipe, d’autres personnes en décident. Adresse-toi à l’une d’elles\u202f; rien n’a changé.',
  'receipt.delivery.account':
    'dans ton compte, {hours, plural, =0 {immédiatement} one {sous # heure} other {sous # heures}}',
};
