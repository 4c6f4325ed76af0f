import type { ArticleSummary, Correction } from '../../server/contract/article.ts';

/** The details of a report as the form holds them. */
export type Entered = {
  title: string;
  subtitle: string;
  publisher: string;
  author: string;
  /** Separated by commas. */
  agencies: string;
  place: string;
  publishedOn: string;
  language: ArticleSummary['language'];
  machineTranslated: boolean;
};

export function enteredFrom(article: ArticleSummary): Entered {
  return {
    title: article.title ?? '',
    subtitle: article.subtitle ?? '',
    publisher: article.publisher ?? '',
    author: article.author ?? '',
    agencies: (article.agencies ?? []).join(', '),
    place: article.place ?? '',
    publishedOn: article.publishedOn ?? '',
    language: article.language,
    machineTranslated: article.machineTranslated ?? false,
  };
}

/** Only what was changed is sent; an emptied field takes the correction back. */
export function correctionOf(article: ArticleSummary, entered: Entered): Correction {
  const before = enteredFrom(article);
  const correction: Correction = {};
  for (const field of ['title', 'subtitle', 'publisher', 'author', 'place', 'publishedOn'] as const) {
    const value = entered[field].trim();
    if (value !== before[field]) correction[field] = value || null;
  }
  const agencies = entered.agencies
    .split(',')
    .map((agency) => agency.trim())
    .filter((agency) => agency !== '');
  if (agencies.join(', ') !== before.agencies) correction.agencies = agencies.length > 0 ? agencies : null;
  if (entered.language !== before.language) correction.language = entered.language;
  if (entered.machineTranslated !== before.machineTranslated) correction.machineTranslated = entered.machineTranslated;
  return correction;
}

export function isLanguage(value: string): value is ArticleSummary['language'] {
  return value === 'de' || value === 'en';
}
