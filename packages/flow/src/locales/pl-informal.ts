import type { Texts } from './en.ts';
import { pl } from './pl.ts';

/** Polski, na ty: co różni się od formy bezosobowej. Bez form, które zdradzają płeć. */
export const plInformal: Texts = {
  ...pl,
  'choice.required': 'Najpierw coś wybierz.',
  'field.required': 'Najpierw wypełnij to pole.',
  'status.unsettled.body':
    'Twoje zgłoszenie do nas dotarło, tylko potwierdzenie trwa dłużej niż zwykle. Możesz poczekać tutaj albo zamknąć okno: sprawa i tak zostanie załatwiona, i to tylko raz.',
  'status.failed.body':
    'Połączenie zostało przerwane, zanim nadeszła odpowiedź. Możesz bezpiecznie spróbować ponownie, zgłoszenie liczy się tylko raz. Możesz też zrezygnować na stronie konta.',
  'status.refused.body': 'Nic się nie zmieniło. Możesz wrócić albo od razu zrezygnować.',
  'live.canceled': 'Twoja rezygnacja jest potwierdzona.',
  'question.title': 'Co się u Ciebie zmieniło?',
  'question.hint': 'Wybierz to, co najlepiej pasuje, albo nic.',
  'upFront.body':
    'Może właśnie tego potrzebujesz. Jeśli nie, możesz iść dalej: nic więcej nie stoi na drodze.',
  'permission.title': 'Czy możemy przedstawić Ci ofertę?',
  'survey.title': 'Powiesz nam, co się zmieniło?',
  'survey.hint': 'Twoja odpowiedź niczego nie zmienia: rezygnacja jest już załatwiona.',
  'followUp.text.label': 'Powiesz nam coś więcej?',
  'followUp.text.hint': 'Nie podawaj spraw prywatnych, takich jak stan zdrowia czy dane karty.',
  'followUp.situation.label': 'Chcesz powiedzieć, czego to dotyczy?',
  'followUp.rating.label': 'Na ile odpowiadało to Twoim potrzebom?',
  'followUp.competitor.label': 'Z czego będziesz teraz korzystać?',
  'option.nothing-instead': 'Z niczego',
  'offers.body': 'Wybierz to, co Ci pomoże. Zrezygnować nadal możesz w każdej chwili.',
  'offer.pause.title': 'Zrób sobie przerwę',
  'offer.downgrade.title': 'Przejdź na mniejszy plan',
  'offer.downgrade.body': 'Zostaje to, z czego korzystasz, a płacisz mniej.',
  'offer.interval.month.title': 'Płać co miesiąc',
  'offer.interval.year.title': 'Płać co rok',
  'offer.interval.legend': 'Jak często chcesz płacić?',
  'offer.seats.title': 'Zachowaj tylko te miejsca, z których korzystasz',
  'offer.discount.title': 'Płać mniej przez jakiś czas',
  'offer.discount.legend': 'Twój rabat',
  'offer.loyalty.body': 'Podziękowanie bez zobowiązań: zrezygnować nadal możesz w każdej chwili.',
  'offer.extend.trial.body': 'Twój okres próbny trwa dalej, bez żadnych opłat za ten czas.',
  'offer.extend.period.body':
    'Twoja następna płatność przesuwa się na później. Cała reszta zostaje bez zmian.',
  'offer.credit.legend': 'Twoje środki na opłaty',
  'offer.contact.callback.title': 'Porozmawiaj z nami',
  'offer.contact.callback.body': 'Powiedz, kiedy Ci pasuje, a zadzwonimy.',
  'offer.contact.email.title': 'Porozmawiaj z nami mailowo',
  'offer.contact.email.body': 'Napiszemy do Ciebie i chętnie posłuchamy.',
  'offer.contact.chat.title': 'Porozmawiaj z nami na czacie',
  'offer.contact.chat.body': 'Twoje wiadomości czyta człowiek i to on odpowiada.',
  'offer.contact.calendar.title': 'Porozmawiaj z nami',
  'offer.contact.calendar.body': 'Wybierz termin, który Ci pasuje, a będziemy na miejscu.',
  'offer.contact.calendar.legend': 'Termin, który Ci pasuje',
  'offer.redirect.onboarding.body': 'Przejdziemy razem przez pierwsze kroki, w Twoim tempie.',
  'terms.perk': 'Dostajesz',
  'terms.price': 'Twoja cena',
  'terms.until-then': '{subject, select, membership {Twoje członkostwo} other {Twoja subskrypcja}}',
  'confirm.title':
    '{subject, select, membership {Chcesz zrezygnować z członkostwa?} other {Chcesz zrezygnować z subskrypcji?}}',
  'confirm.access': 'Z planu {plan} możesz korzystać do {accessUntil}.',
  'confirm.trial': 'Twój okres próbny trwa do {accessUntil}. Potem się kończy i nie pobieramy żadnych opłat.',
  'saved.pause.body':
    '{subject, select, membership {Twoje członkostwo jest wstrzymane} other {Twoja subskrypcja jest wstrzymana}} od {from}. Wznowienie nastąpi {resumes}, a do tego czasu nie pobieramy opłat.',
  'saved.change_plan.body':
    'Od {from} masz plan {newPlan} za {newPrice}. Do tego czasu wszystko zostaje bez zmian.',
  'saved.discount.title': 'Miło, że zostajesz',
  'saved.free_months.title': 'Dziękujemy, że zostajesz',
  'saved.free_months.body': 'Następna płatność przypada {nextCharge}. Do tego czasu my stawiamy.',
  'saved.change_seats.body':
    'Od {from} masz {seats, plural, one {# miejsce} few {# miejsca} many {# miejsc} other {# miejsca}} za {newPrice}. Do tego czasu wszystko zostaje bez zmian.',
  'saved.credit.title': 'Dziękujemy, że zostajesz',
  'saved.credit.body': 'Masz na koncie {amount}. Odliczymy tę kwotę od następnej płatności, {nextCharge}.',
  'saved.keep_price.title': 'Dziękujemy, że zostajesz',
  'saved.keep_price.body': 'Twoja cena {keptPrice} pozostaje bez zmian do {until}.',
  'saved.perk.title': 'Dziękujemy, że zostajesz',
  'saved.perk.body': 'Od teraz dla Ciebie: {perk}.',
  'saved.extend.trial.body':
    'Twój okres próbny trwa teraz do {until}. Wcześniej nie pobieramy żadnych opłat.',
  'saved.extend.period.body': 'Następna płatność przypada {until}. Do tego czasu my stawiamy.',
  'saved.redirect.body':
    '{subject, select, membership {Twoje członkostwo} other {Twoja subskrypcja}} pozostaje bez zmian, dopóki nie zdecydujesz inaczej.',
  'saved.contact.calendar.title': 'Wybierz termin',
  'saved.contact.calendar.body':
    'Oto kalendarz, a nasz zespół wie, że chcesz porozmawiać. {subject, select, membership {Twoje członkostwo} other {Twoja subskrypcja}} pozostaje bez zmian, dopóki nie zdecydujesz inaczej.',
  'saved.contact.body':
    'Twoja prośba jest już u naszego zespołu. {subject, select, membership {Twoje członkostwo} other {Twoja subskrypcja}} pozostaje bez zmian, dopóki nie zdecydujesz inaczej.',
  'goodbye.body':
    '{subject, select, membership {Twoje członkostwo} other {Twoja subskrypcja}} kończy się {accessUntil}. Do tego czasu wszystko pozostaje dla Ciebie dostępne.',
  'goodbye.friend': 'Szkoda, że odchodzisz. Cieszymy się ze wspólnego czasu, a drzwi zostają otwarte.',
  'goodbye.comeBack': 'Wróć, kiedy zechcesz',
  'barred.title':
    '{subject, select, membership {Nie możesz samodzielnie zrezygnować z tego członkostwa} other {Nie możesz samodzielnie zrezygnować z tej subskrypcji}}',
  'barred.body': 'W Twoim zespole decydują o tym inne osoby. Zapytaj jedną z nich. Nic się nie zmieniło.',
  'receipt.delivery.account':
    'na Twoim koncie, {hours, plural, =0 {od razu} one {w ciągu # godziny} few {w ciągu # godzin} many {w ciągu # godzin} other {w ciągu # godziny}}',
};
