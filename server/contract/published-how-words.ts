import type { Language } from './answer.ts';
import type { ArticleSummary } from './article.ts';

/** Where a date of publication comes from, in words behind the date. */
export const PUBLISHED_HOW_WORDS: Record<Language, Record<NonNullable<ArticleSummary['publishedHow']>, string>> = {
  de: {
    page: 'laut Seite',
    'front-matter': 'laut Kopf der Datei',
    feed: 'laut Feed',
    data: 'laut Datenfeld',
    address: 'laut Adresse',
    dateline: 'laut Ortszeile',
    text: 'laut Text',
    file: 'laut Datei',
    given: 'beim Aufnehmen angegeben',
    corrected: 'von Ihnen eingetragen',
  },
  en: {
    page: 'from the page',
    'front-matter': 'from the head of the file',
    feed: 'by the feed',
    data: 'by a data field',
    address: 'by its address',
    dateline: 'by its dateline',
    text: 'by its text',
    file: 'by the file',
    given: 'given when it was added',
    corrected: 'entered by you',
  },
};
