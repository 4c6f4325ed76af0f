import type { Language } from '../contract/answer.ts';
import type { DifferenceKind } from '../contract/comparison.ts';

/** Words of a report within a sentence of the server. */
export type Quote = { quote: string };
/** A sentence of the server, with the words of reports where they stand. */
export type FindingText = (string | Quote)[];

/** Words of one or more sources that say the same; `more`: sources beyond those named. */
export type Said = { quote: string; sources: string[]; more: number; day?: string | undefined };

export type FindingTexts = {
  /** `rows`: in how many statements reports agree. */
  agree(said: Said, rows: number): FindingText;
  /** `kind`: in what they differ. `matter`: name of the row. `more`: different values beyond those quoted. */
  differ(said: Said[], options: { kind: DifferenceKind; matter: string | undefined; rows: number; more: number }): FindingText;
  update(now: Said, before: Said[], rows: number): FindingText;
};

export function findingTexts(language: Language): FindingTexts {
  return language === 'de' ? german : english;
}

const GERMAN_IN: Record<DifferenceKind, string> = {
  number: 'in der Zahl',
  date: 'im Datum',
  place: 'im Ort',
  person: 'in der Person',
  office: 'im Amt',
  attribution: 'darin, wer es sagt',
  certainty: 'darin, wie sicher es ist',
  direction: 'darin, wer handelt und wen es trifft',
};

const german: FindingTexts = {
  agree: ({ quote, ...said }, rows) => [
    rows === 1
      ? 'In einer gemeinsamen Aussage ist keine Abweichung gefunden: '
      : `In ${rows} gemeinsamen Aussagen ist keine Abweichung gefunden, die nächste: `,
    { quote },
    ` (${listed(said, 'und', 'weitere')}).`,
  ],
  differ: (said, { kind, matter, rows, more }) => [
    rows === 1 ? 'In einer Aussage weichen die Berichte ab, ' : `In ${rows} Aussagen weichen die Berichte ab, am schwersten `,
    `${rows === 1 ? 'und zwar ' : ''}${GERMAN_IN[kind]}${matter === undefined ? '' : ` (Sache: ${matter})`}: `,
    ...quotes(said, 'und', 'weitere'),
    more > 0 ? `, dazu ${more} weitere ${more === 1 ? 'Angabe' : 'Angaben'}.` : '.',
  ],
  update: (now, before, rows) => [
    rows === 1 ? 'Neuer Stand: ' : `In ${rows} Aussagen gibt es einen neueren Stand, vor allem: `,
    ...quotes([now], 'und', 'weitere'),
    '; zuvor ',
    ...quotes(before, 'und', 'weitere'),
    '.',
  ],
};

const ENGLISH_IN: Record<DifferenceKind, string> = {
  number: 'in the number',
  date: 'in the date',
  place: 'in the place',
  person: 'in the person',
  office: 'in the office',
  attribution: 'in who says so',
  certainty: 'in how certain it is',
  direction: 'in who acts and who is acted on',
};

const english: FindingTexts = {
  agree: ({ quote, ...said }, rows) => [
    rows === 1
      ? 'No difference was found in one shared statement: '
      : `No difference was found in ${rows} shared statements, the nearest: `,
    { quote },
    ` (${listed(said, 'and', 'more')}).`,
  ],
  differ: (said, { kind, matter, rows, more }) => [
    rows === 1 ? 'The reports differ in one statement, ' : `The reports differ in ${rows} statements, most gravely `,
    `${ENGLISH_IN[kind]}${matter === undefined ? '' : ` (matter: ${matter})`}: `,
    ...quotes(said, 'and', 'more'),
    more > 0 ? `, and ${more} further ${more === 1 ? 'version' : 'versions'}.` : '.',
  ],
  update: (now, before, rows) => [
    rows === 1 ? 'Newer state: ' : `In ${rows} statements there is a newer state, above all: `,
    ...quotes([now], 'and', 'more'),
    '; before ',
    ...quotes(before, 'and', 'more'),
    '.',
  ],
};

function quotes(said: Said[], and: string, further: string): FindingText {
  return said.flatMap(
    ({ quote, day, ...of }, index): FindingText => [
      index > 0 ? ', ' : '',
      { quote },
      ` (${listed(of, and, further)}${day === undefined ? '' : `, ${day}`})`,
    ],
  );
}

/** "A", "A und B", "A, B und 3 weitere". */
function listed({ sources, more }: Pick<Said, 'sources' | 'more'>, and: string, further: string): string {
  const all = more > 0 ? [...sources, `${more} ${further}`] : sources;
  return all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} ${and} ${all.at(-1)}`;
}
