import type { Texts } from './en.ts';
import { es } from './es.ts';

/** Español (tú): lo que difiere del trato de usted. */
export const esInformal: Texts = {
  ...es,
  'choice.required': 'Por favor, elige primero una opción.',
  'field.required': 'Por favor, completa primero este campo.',
  'cancel.pending': 'Un momento, estamos confirmando tu cancelación…',
  'status.unsettled.body':
    'Tu solicitud ha llegado, pero la confirmación está tardando más de lo habitual. Puedes esperar aquí o cerrar esta ventana: se resolverá de todos modos, y una sola vez.',
  'status.failed.body':
    'La conexión se cortó antes de que llegara una respuesta. Puedes intentarlo de nuevo sin riesgo: solo cuenta una vez. También puedes cancelar desde la página de la cuenta.',
  'status.refused.body': 'No ha cambiado nada. Puedes volver atrás o cancelar directamente.',
  'status.offline.body':
    'No ha llegado ninguna respuesta, así que no hay nada confirmado. Inténtalo de nuevo cuando vuelva la conexión: solo cuenta una vez.',
  'receipt.title': 'Tu comprobante',
  'links.title': 'Quizá te sirva',
  'live.canceled': 'Tu cancelación está confirmada.',
  'question.title': '¿Qué ha cambiado para ti?',
  'question.hint': 'Elige lo que mejor encaje, o nada.',
  'upFront.title': 'Antes de irte',
  'upFront.body': 'Quizá sea esto lo que necesitas. Si no, sigue adelante: no hay nada más en el camino.',
  'permission.title': '¿Podemos hacerte una oferta?',
  'permission.body': 'Solo lo preguntamos una vez. Si prefieres que no, seguimos directamente.',
  'survey.title': '¿Nos cuentas qué ha cambiado?',
  'survey.hint': 'No cambia nada en tu cancelación, que ya está hecha.',
  'followUp.text.label': '¿Quieres contarnos algo más?',
  'followUp.situation.label': '¿Quieres decirnos de qué se trata?',
  'followUp.rating.label': '¿Cubría lo que necesitabas?',
  'followUp.competitor.label': '¿Qué vas a usar en su lugar?',
  'offers.body': 'Toma lo que te ayude. La salida sigue abierta.',
  'offer.downgrade.body': 'Sigue con lo que usas y paga menos.',
  'offer.discount.legend': 'Tu descuento',
  'offer.loyalty.body': 'Un agradecimiento sin condiciones: sigues pudiendo cancelar cuando quieras.',
  'offer.extend.trial.body': 'Tu prueba continúa y no se cobra nada por ella.',
  'offer.extend.period.body': 'Tu próximo cobro se aplaza. Todo lo demás sigue igual.',
  'offer.credit.title': 'Saldo a favor en tu próxima factura',
  'offer.credit.legend': 'Tu saldo a favor',
  'offer.contact.callback.body': 'Dinos cuándo te viene bien y te llamamos.',
  'offer.contact.email.body': 'Te escribiremos y leeremos con atención lo que nos cuentes.',
  'offer.contact.chat.body': 'Una persona lee lo que escribes y te responde.',
  'offer.contact.calendar.body': 'Elige la hora que mejor te venga y ahí estaremos.',
  'offer.contact.calendar.legend': 'Una hora que te venga bien',
  'offer.redirect.onboarding.body': 'Damos los primeros pasos contigo, a tu ritmo.',
  'terms.forever': 'mientras sigas con nosotros',
  'terms.perk': 'Recibes',
  'terms.price': 'Tu precio',
  'terms.until-then': '{subject, select, membership {Tu membresía} other {Tu suscripción}}',
  'confirm.title':
    '{subject, select, membership {¿Cancelar tu membresía?} other {¿Cancelar tu suscripción?}}',
  'confirm.access': '{plan} sigue a tu disposición hasta el {accessUntil}.',
  'confirm.trial': 'Tu prueba dura hasta el {accessUntil}. Después termina y no se cobra nada.',
  'saved.pause.title': 'Disfruta de la pausa',
  'saved.pause.body':
    '{subject, select, membership {Tu membresía} other {Tu suscripción}} estará en pausa desde el {from} y se reanudará el {resumes}. Hasta entonces no se cobra nada.',
  'saved.change_plan.body':
    'A partir del {from} tendrás {newPlan} por {newPrice}. Hasta entonces todo sigue igual.',
  'saved.discount.title': 'Nos alegra que te quedes',
  'saved.discount.body': 'El descuento está listo y se aplica desde tu próximo cobro, el {from}.',
  'saved.free_months.title': 'Gracias por quedarte',
  'saved.free_months.body': 'Tu próximo cobro será el {nextCharge}. Hasta entonces invitamos nosotros.',
  'saved.change_seats.body':
    'A partir del {from} tendrás {seats, plural, one {# licencia} other {# licencias}} por {newPrice}. Hasta entonces todo sigue igual.',
  'saved.credit.title': 'Gracias por quedarte',
  'saved.credit.body':
    'El saldo a favor de {amount} ya está en tu cuenta y se descontará de tu próximo cobro, el {nextCharge}.',
  'saved.keep_price.title': 'Gracias por quedarte',
  'saved.keep_price.body': 'Tu precio de {keptPrice} se mantiene hasta el {until}.',
  'saved.perk.title': 'Gracias por quedarte',
  'saved.perk.body': 'Desde ahora, para ti: {perk}.',
  'saved.extend.trial.title': 'Tómate tu tiempo',
  'saved.extend.trial.body': 'Tu prueba dura ahora hasta el {until}. Hasta entonces no se cobra nada.',
  'saved.extend.period.body': 'Tu próximo cobro será el {until}. Hasta entonces invitamos nosotros.',
  'saved.redirect.body':
    '{subject, select, membership {Tu membresía} other {Tu suscripción}} sigue igual mientras no decidas otra cosa.',
  'saved.contact.calendar.title': 'Elige una hora',
  'saved.contact.calendar.body':
    'Aquí está el calendario, y nuestro equipo sabe que te gustaría hablar. {subject, select, membership {Tu membresía} other {Tu suscripción}} sigue igual mientras no decidas otra cosa.',
  'saved.contact.body':
    'Tu petición está en manos de nuestro equipo. {subject, select, membership {Tu membresía} other {Tu suscripción}} sigue igual mientras no decidas otra cosa.',
  'goodbye.title':
    '{name, select, none {Gracias, y que te vaya muy bien.} other {Gracias, {name}, y que te vaya muy bien.}}',
  'goodbye.body':
    '{subject, select, membership {Tu membresía} other {Tu suscripción}} termina el {accessUntil}. Hasta entonces todo sigue a tu disposición.',
  'goodbye.friend': 'Sentimos que te vayas y nos alegra que hayas estado aquí. La puerta sigue abierta.',
  'goodbye.comeBack': 'Vuelve cuando quieras',
  'barred.title':
    '{subject, select, membership {No puedes cancelar esta membresía por tu cuenta} other {No puedes cancelar esta suscripción por tu cuenta}}',
  'barred.body': 'En tu equipo lo deciden otras personas. Consulta con una de ellas; no ha cambiado nada.',
  'receipt.delivery.account':
    'en tu cuenta, {hours, plural, =0 {de inmediato} one {en # hora como máximo} other {en # horas como máximo}}',
};
