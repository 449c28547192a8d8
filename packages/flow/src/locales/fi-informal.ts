import type { Texts } from './en.ts';
import { fi } from './fi.ts';

/** Suomi, sinä-muoto: mikä eroaa te-muodosta. */
export const fiInformal: Texts = {
  ...fi,
  'choice.required': 'Valitse ensin jokin vaihtoehto.',
  'field.required': 'Täytä ensin tämä kohta.',
  'status.unsettled.body':
    'Pyyntösi on tullut perille, mutta vahvistus kestää tavallista pidempään. Voit odottaa tässä tai sulkea ikkunan: asia hoituu joka tapauksessa, ja vain kerran.',
  'status.failed.body':
    'Yhteys katkesi ennen kuin vastaus ehti tulla. Voit huoletta yrittää uudelleen, pyyntö lasketaan vain kerran. Voit irtisanoa myös tilisivulla.',
  'status.refused.body': 'Mikään ei ole muuttunut. Voit palata tai irtisanoa suoraan.',
  'status.offline.body':
    'Vastausta ei tullut, joten mitään ei ole vahvistettu. Yritä uudelleen, kun yhteys toimii: pyyntö lasketaan vain kerran.',
  'question.title': 'Mikä sinulla on muuttunut?',
  'question.hint': 'Valitse sopivin vaihtoehto, tai älä mitään.',
  'upFront.title': 'Ennen kuin lähdet',
  'upFront.body': 'Ehkä tästä on sinulle apua. Jos ei, jatka vain: muuta ei ole tiellä.',
  'permission.title': 'Saammeko tehdä sinulle tarjouksen?',
  'permission.body': 'Kysymme vain kerran. Ilman tarjousta pääset suoraan eteenpäin.',
  'survey.title': 'Haluatko kertoa, mikä on muuttunut?',
  'survey.hint': 'Vastauksesi ei muuta irtisanomista: se on jo tehty.',
  'followUp.text.label': 'Haluatko kertoa lisää?',
  'followUp.text.hint': 'Jätä yksityiset asiat, kuten terveys- ja korttitiedot, pois.',
  'followUp.situation.label': 'Haluatko kertoa, mistä on kyse?',
  'followUp.rating.label': 'Kuinka hyvin se vastasi tarpeitasi?',
  'followUp.competitor.label': 'Mitä käytät sen sijaan?',
  'offers.body': 'Ota se, mistä on sinulle apua. Lähteä voit silti milloin vain.',
  'offer.pause.title': 'Pidä pieni tauko',
  'offer.downgrade.title': 'Vaihda pienempään',
  'offer.downgrade.body': 'Pidät sen, mitä käytät, ja maksat vähemmän.',
  'offer.interval.month.title': 'Maksa kuukausittain',
  'offer.interval.year.title': 'Maksa vuosittain',
  'offer.seats.title': 'Pidä vain ne käyttäjäpaikat, joita tarvitset',
  'offer.discount.title': 'Maksa vähemmän jonkin aikaa',
  'offer.discount.legend': 'Alennuksesi',
  'offer.loyalty.body': 'Kiitos ilman ehtoja: voit edelleen irtisanoa milloin tahansa.',
  'offer.extend.trial.body': 'Kokeilujaksosi jatkuu, eikä siitä veloiteta mitään.',
  'offer.credit.legend': 'Hyvityksesi',
  'offer.contact.callback.title': 'Jutellaan',
  'offer.contact.callback.body': 'Kerro sopiva aika, niin soitamme sinulle.',
  'offer.contact.email.title': 'Jutellaan sähköpostitse',
  'offer.contact.email.body': 'Kirjoitamme sinulle ja kuuntelemme.',
  'offer.contact.chat.title': 'Jutellaan chatissa',
  'offer.contact.chat.body': 'Viestisi lukee ja niihin vastaa ihminen.',
  'offer.contact.calendar.title': 'Jutellaan',
  'offer.contact.calendar.body': 'Valitse sinulle sopiva aika, niin olemme paikalla.',
  'offer.contact.calendar.legend': 'Sinulle sopiva aika',
  'offer.redirect.onboarding.body': 'Käymme ensimmäiset vaiheet läpi yhdessä, sinun tahtiisi.',
  'terms.perk': 'Saat',
  'terms.price': 'Hintasi',
  'terms.until-then': '{subject, select, membership {Jäsenyytesi} other {Tilauksesi}}',
  'confirm.title':
    '{subject, select, membership {Haluatko irtisanoa jäsenyytesi?} other {Haluatko irtisanoa tilauksesi?}}',
  'confirm.access': '{plan} on käytössäsi {accessUntil} asti.',
  'confirm.trial': 'Kokeilujaksosi jatkuu {accessUntil} asti. Sitten se päättyy, eikä mitään veloiteta.',
  'saved.pause.body':
    '{subject, select, membership {Jäsenyytesi} other {Tilauksesi}} on tauolla {from} alkaen. Se jatkuu {resumes}, ja siihen asti mitään ei veloiteta.',
  'saved.change_plan.body':
    '{from} alkaen käytössäsi on {newPlan}, ja hinta on {newPrice}. Siihen asti kaikki pysyy ennallaan.',
  'saved.discount.title': 'Kiva, että jatkat',
  'saved.free_months.title': 'Kiitos, että jatkat',
  'saved.change_seats.body':
    '{from} alkaen käytössäsi on {seats, plural, one {# käyttäjäpaikka} other {# käyttäjäpaikkaa}}, ja hinta on {newPrice}. Siihen asti kaikki pysyy ennallaan.',
  'saved.credit.title': 'Kiitos, että jatkat',
  'saved.keep_price.title': 'Kiitos, että jatkat',
  'saved.keep_price.body': 'Hintasi, {keptPrice}, pysyy samana {until} asti.',
  'saved.perk.title': 'Kiitos, että jatkat',
  'saved.perk.body': 'Tämä on nyt sinun: {perk}.',
  'saved.extend.trial.body': 'Kokeilujaksosi jatkuu nyt {until} asti. Ennen sitä mitään ei veloiteta.',
  'saved.redirect.body':
    '{subject, select, membership {Jäsenyytesi} other {Tilauksesi}} pysyy ennallaan, kunnes päätät toisin.',
  'saved.contact.calendar.title': 'Valitse aika',
  'saved.contact.calendar.body':
    'Tässä on kalenteri, ja tiimimme tietää, että haluat jutella. {subject, select, membership {Jäsenyytesi} other {Tilauksesi}} pysyy ennallaan, kunnes päätät toisin.',
  'saved.contact.body':
    'Pyyntösi on tiimillämme. {subject, select, membership {Jäsenyytesi} other {Tilauksesi}} pysyy ennallaan, kunnes päätät toisin.',
  'goodbye.body':
    '{subject, select, membership {Jäsenyytesi} other {Tilauksesi}} päättyy {accessUntil}. Siihen asti kaikki on käytössäsi.',
  'goodbye.friend': 'Harmi, että lähdet, ja hienoa, että olit mukana. Ovi pysyy auki.',
  'barred.title':
    '{subject, select, membership {Et voi irtisanoa tätä jäsenyyttä itse} other {Et voi irtisanoa tätä tilausta itse}}',
  'barred.body': 'Tiimissäsi tästä päättävät muut. Kysy heiltä. Mikään ei ole muuttunut.',
  'receipt.delivery.account':
    'tililläsi, {hours, plural, =0 {heti} one {# tunnin kuluessa} other {# tunnin kuluessa}}',
};
