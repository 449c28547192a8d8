import type { Words } from './words.ts';

/** A short page that a flow links to. */
export interface Leaflet {
  title: string;
  paragraphs: readonly string[];
}

/** By address, then by language. `welcome-back` also has the button that takes a scheduled end back. */
export const leaflets: Readonly<Record<string, Record<Words['lang'], Leaflet>>> = {
  '/help/export': {
    en: {
      title: 'Take your logbook with you',
      paragraphs: [
        'Every passage, note and photo is yours, whatever you pay for. Take it as GPX for other planners, CSV for spreadsheets, or as a PDF that reads like a bound logbook.',
        'After a subscription has ended you can still read and export everything.',
      ],
    },
    de: {
      title: 'Nimm dein Logbuch mit',
      paragraphs: [
        'Jeder Törn, jede Notiz und jedes Foto gehört dir, egal was du zahlst. Du bekommst alles als GPX für andere Planer, als CSV für Tabellen oder als PDF, das sich liest wie ein gebundenes Logbuch.',
        'Auch nach dem Ende der Mitgliedschaft kannst du alles lesen und exportieren.',
      ],
    },
    sv: {
      title: 'Ta med dig loggboken',
      paragraphs: [
        'Varje seglats, anteckning och bild är din, vad du än betalar. Hämta allt som GPX till andra planerare, som CSV till kalkylark eller som PDF, lika trevlig att läsa som en inbunden loggbok.',
        'Du kan läsa och exportera allt även när prenumerationen har upphört.',
      ],
    },
  },
  '/help/tides': {
    en: {
      title: 'Tides and harbour notes',
      paragraphs: [
        'Tide tables and harbour notes are free for everybody who goes to sea, with or without an account.',
        'The notes are written by sailors who were there last week: depth in the entrance, where the visitors’ berths are, and who makes the coffee.',
      ],
    },
    de: {
      title: 'Gezeiten und Hafennotizen',
      paragraphs: [
        'Gezeitentafeln und Hafennotizen sind frei für alle, die hinausfahren, mit oder ohne Konto.',
        'Die Notizen schreiben Seglerinnen und Segler, die gerade dort waren: wie tief die Einfahrt ist, wo man als Gast liegt und wer den Kaffee kocht.',
      ],
    },
    sv: {
      title: 'Hamnbeskrivningar och vattenstånd',
      paragraphs: [
        'Vattenstånd och hamnbeskrivningar är fria för alla som ger sig ut, med eller utan konto.',
        'De skrivs av seglare som nyss var där: hur djupt det är i inloppet, var gästplatserna ligger och vem som kokar kaffet.',
      ],
    },
  },
  '/privacy': {
    en: {
      title: 'What we keep, and for how long',
      paragraphs: [
        'What you tell us when you leave is read by the people who build Halyard, and by nobody else. You need not answer, and nothing depends on it.',
        'It is erased when the time named beside the question is over. Write to us and it is erased sooner.',
      ],
    },
    de: {
      title: 'Was wir speichern, und wie lange',
      paragraphs: [
        'Was du uns beim Gehen schreibst, lesen nur die Menschen, die Halyard machen. Du musst nicht antworten, und es hängt nichts davon ab.',
        'Gelöscht wird es nach der Frist, die neben der Frage steht. Schreib uns, und wir löschen es früher.',
      ],
    },
    sv: {
      title: 'Vad vi sparar, och hur länge',
      paragraphs: [
        'Det du berättar när du går läses av oss som bygger Halyard, och av ingen annan. Du behöver inte svara, och ingenting hänger på det.',
        'Det raderas när tiden som står vid frågan har gått. Hör av dig, så raderar vi det tidigare.',
      ],
    },
  },
  '/welcome-back': {
    en: {
      title: 'Come back whenever you like',
      paragraphs: [
        'Your logbook is kept, with every passage in it. You go on where you left off, at the same price.',
      ],
    },
    de: {
      title: 'Du bist jederzeit willkommen',
      paragraphs: [
        'Dein Logbuch bleibt aufgehoben, mit jedem Törn darin. Du machst dort weiter, wo du aufgehört hast, zum selben Beitrag.',
      ],
    },
    sv: {
      title: 'Kom tillbaka när du vill',
      paragraphs: ['Loggboken finns kvar, med varje seglats. Du fortsätter där du slutade, till samma pris.'],
    },
  },
  '/recommend': {
    en: {
      title: 'Pass us on',
      paragraphs: [
        'The first month is free for a friend of yours. Tell them your name on the pontoon: “{name} sent me.”',
      ],
    },
    de: {
      title: 'Empfiehl uns weiter',
      paragraphs: ['Wer von dir kommt, zahlt im ersten Monat nichts. Am Steg genügt: „{name} schickt mich.“'],
    },
    sv: {
      title: 'Tipsa om oss',
      paragraphs: [
        'Den som kommer från dig betalar inget första månaden. Det räcker att säga på bryggan: ”{name} tipsade mig.”',
      ],
    },
  },
};
