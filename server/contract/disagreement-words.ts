import type { Language } from './answer.ts';
import type { Disagreement } from './disagreement.ts';

type Words = {
  contrary: Record<Disagreement['in'], string>;
  later: Record<Disagreement['in'], string>;
  reports: (number: number) => string;
  denied: (by: string | undefined) => string;
};

/** What reports answer otherwise than others, in words, the same on the screen, in plain text and in every file that leaves the house. */
export const DISAGREEMENT_WORDS: Record<Language, Words> = {
  de: {
    contrary: {
      number: 'Die Berichte nennen verschiedene Zahlen',
      date: 'Die Berichte nennen verschiedene Zeitpunkte',
      office: 'Die Berichte nennen verschiedene Ämter',
    },
    later: {
      number: 'Die Zahl ändert sich von Bericht zu Bericht',
      date: 'Der Zeitpunkt ändert sich von Bericht zu Bericht',
      office: 'Das Amt wechselt von Bericht zu Bericht',
    },
    reports: (number) => (number === 1 ? '1 Bericht' : `${number} Berichte`),
    denied: (by) => (by === undefined ? 'bestritten' : `bestritten von: ${by}`),
  },
  en: {
    contrary: {
      number: 'The reports give different figures',
      date: 'The reports give different dates',
      office: 'The reports name different offices',
    },
    later: {
      number: 'The figure changes from report to report',
      date: 'The date changes from report to report',
      office: 'The office changes from report to report',
    },
    reports: (number) => (number === 1 ? '1 report' : `${number} reports`),
    denied: (by) => (by === undefined ? 'denied' : `denied by: ${by}`),
  },
};
