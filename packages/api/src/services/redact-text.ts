import { type CountryCode, findPhoneNumbersInText, isSupportedCountry } from 'libphonenumber-js/max';

/** Bounded on both sides of the @, so that no text takes long. */
const EMAIL = /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu;

/** 13 to 19 digits (ISO/IEC 7812-1) as people write them; the check digit decides. */
const CARD = /(?<!\d)\d(?:[ -]?\d){12,18}(?!\d)/g;

/** A date, or from one year to another: in some countries a number could look like that. */
const DATES = [/^\d{1,2}[./-]\d{1,2}[./-](?:\d\d)?\d\d$/, /^(?:19|20)\d\d ?[-–/] ?(?:19|20)\d\d$/];

/**
 * What somebody wrote, without what leads to them or to their money: e-mail addresses, card and phone numbers. Why
 * they leave stays readable. A phone number without a country code is known by the country it is written in.
 *
 * @param country ISO 3166-1 alpha-2, of whoever wrote it.
 */
export const redactText = (text: string, country: string | undefined): string => {
  const withoutCards = text
    .replace(EMAIL, '[e-mail address]')
    .replace(CARD, (number) => (hasCheckDigit(number) ? '[card number]' : number));
  const known = country !== undefined && isSupportedCountry(country) ? country : undefined;
  return withoutPhones(withoutCards, known);
};

const withoutPhones = (text: string, defaultCountry: CountryCode | undefined): string => {
  let redacted = '';
  let from = 0;
  for (const { startsAt, endsAt } of findPhoneNumbersInText(text, defaultCountry && { defaultCountry })) {
    const found = text.slice(startsAt, endsAt);
    if (DATES.some((pattern) => pattern.test(found))) continue;
    redacted += `${text.slice(from, startsAt)}[phone number]`;
    from = endsAt;
  }
  return redacted + text.slice(from);
};

/** The last digit of a card number follows from the others (Luhn, ISO/IEC 7812-1 Annex B). */
const hasCheckDigit = (number: string): boolean => {
  const digits = [...number.replaceAll(/\D/g, '')].reverse().map(Number);
  const sum = digits.reduce((before, digit, index) => {
    const weighed = index % 2 === 0 ? digit : digit * 2;
    return before + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return sum % 10 === 0;
};
