import type { Language } from '../contract/answer.ts';

/** What the server counted. `telling`: reports with a statement under comparison; `leftOut`: statements beyond the limit of a report. */
export type Counts = {
  reports: number;
  telling: number;
  hasQuestion: boolean;
  agree: number;
  differ: number;
  alone: number;
  /** Rows in which only some of the statements deny or negate. */
  denied: number;
  notCompared: number;
  leftOut: number;
};

/** The server's own sentences above a comparison. */
export function frameTexts(language: Language, counts: Counts): string[] {
  const texts = language === 'de' ? german : english;
  if (counts.telling < 2) return [texts.tooFew(counts)];
  return [
    texts.counted(counts),
    ...(counts.denied > 0 ? [texts.denied(counts.denied)] : []),
    ...(counts.agree > 0 ? [texts.meaning] : []),
    ...(counts.notCompared > 0 ? [texts.notCompared(counts.notCompared)] : []),
    ...(counts.leftOut > 0 ? [texts.leftOut(counts.leftOut)] : []),
  ];
}

const of = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

const german = {
  counted: ({ reports, agree, differ, alone }: Counts) =>
    `${of(reports, 'Bericht', 'Berichte')} verglichen: ${of(agree, 'Aussage stimmt', 'Aussagen stimmen')} überein, ${differ} ${differ === 1 ? 'weicht' : 'weichen'} ab, ${alone} ${alone === 1 ? 'steht' : 'stehen'} nur in einem Bericht.`,
  denied: (count: number) => `In ${of(count, 'Zeile', 'Zeilen')} verneint oder bestreitet nur ein Teil der Sätze.`,
  meaning: 'Geprüft sind Zahlen, Daten und Verneinung; ob Sätze einander sonst widersprechen, ist nicht geprüft.',
  notCompared: (count: number) =>
    `${of(count, 'weiterer Bericht äußert', 'weitere Berichte äußern')} sich dazu und ${count === 1 ? 'ist' : 'sind'} nicht verglichen.`,
  leftOut: (count: number) =>
    `${of(count, 'Satz', 'Sätze')} am Ende sehr langer Berichte ${count === 1 ? 'ist' : 'sind'} nicht verglichen.`,
  tooFew: ({ telling, hasQuestion }: Counts) => {
    const found = telling === 0 ? 'Kein Bericht' : 'Nur ein Bericht';
    return `${found} enthält Aussagen${hasQuestion ? ' dazu' : ''}; für einen Vergleich braucht es zwei.`;
  },
};

const english: typeof german = {
  counted: ({ reports, agree, differ, alone }) =>
    `${of(reports, 'report', 'reports')} compared: ${of(agree, 'statement agrees', 'statements agree')}, ${differ} ${differ === 1 ? 'differs' : 'differ'}, ${alone} ${alone === 1 ? 'stands' : 'stand'} in one report only.`,
  denied: (count) => `In ${of(count, 'row', 'rows')} only some of the sentences negate or deny.`,
  meaning: 'Numbers, dates and negation were checked; whether sentences contradict each other otherwise was not.',
  notCompared: (count) =>
    `${of(count, 'further report speaks', 'further reports speak')} of it and ${count === 1 ? 'is' : 'are'} not compared.`,
  leftOut: (count) => `${of(count, 'sentence', 'sentences')} at the end of very long reports ${count === 1 ? 'is' : 'are'} not compared.`,
  tooFew: ({ telling, hasQuestion }) => {
    const found = telling === 0 ? 'No report holds' : 'Only one report holds';
    return `${found} statements${hasQuestion ? ' on this' : ''}; a comparison needs two.`;
  },
};
