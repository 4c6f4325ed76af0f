import { splitSentences } from '../../ingest/language/sentences/sentences.ts';
import type { Random } from '../random.ts';
import type { SourceReport } from '../read-reports.ts';

/**
 * What an edit may draw on besides the report: text of reports that are not in the set. `sentence` gives each once, then such as are made of words drawn at
 * random: two reports with the same stranger's sentences would have those in common.
 */
export type Strangers = { sentence(random: Random): string; words: string[]; titles: string[] };
/** `share`: how much of the report is to change, 0..1. */
export type Edit = (report: SourceReport, options: { share: number; random: Random; strangers: Strangers }) => SourceReport;

export function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('There is nothing to pick from');
  return item;
}

export function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

const LONGEST_FUNCTION_WORD = 4;

/** This share of the longer words becomes other words with the same kind of first letter: the hardest rewording, since no synonym shares a stem. */
const substituteWords: Edit = ({ title, paragraphs }, { share, random, strangers }) => {
  const small = strangers.words.filter((word) => /^\p{Ll}/u.test(word));
  const capital = strangers.words.filter((word) => /^\p{Lu}/u.test(word));
  const substitute = (word: string) =>
    word.length <= LONGEST_FUNCTION_WORD || random() >= share ? word : pick(/^\p{Lu}/u.test(word) ? capital : small, random);
  return { title, paragraphs: paragraphs.map((paragraph) => paragraph.replace(/\p{L}+/gu, substitute)) };
};

/** This share of the sentences becomes sentences of strangers. */
const replaceSentences: Edit = (report, { share, random, strangers }) =>
  mapSentences(report, (sentence) => [random() < share ? strangers.sentence(random) : sentence]);

const dropSentences: Edit = (report, { share, random }) => mapSentences(report, (sentence) => (random() < share ? [] : [sentence]));

/** As agencies' customers do: from the end. Twice the share goes, so that up to 80 % of the text is missing. */
const shorten: Edit = ({ title, paragraphs }, { share }) => {
  const sentences = paragraphs.flatMap(sentencesOf);
  const kept = sentences.slice(0, Math.max(2, Math.round(sentences.length * (1 - 2 * share))));
  return { title, paragraphs: inParagraphs(kept) };
};

const reorderParagraphs: Edit = ({ title, paragraphs }, { random }) => ({ title, paragraphs: shuffled(paragraphs, random) });

const reorderSentences: Edit = ({ title, paragraphs }, { random }) => ({
  title,
  paragraphs: inParagraphs(shuffled(paragraphs.flatMap(sentencesOf), random)),
});

const addParagraph: Edit = ({ title, paragraphs }, { share, random, strangers }) => {
  const length = paragraphs.join(' ').length * share;
  const added: string[] = [];
  while (added.join(' ').length < length) added.push(strangers.sentence(random));
  const at = Math.floor(random() * (paragraphs.length + 1));
  return { title, paragraphs: [...paragraphs.slice(0, at), added.join(' '), ...paragraphs.slice(at)].filter((one) => one !== '') };
};

const otherHeadline: Edit = ({ paragraphs }, { random, strangers }) => ({ title: pick(strangers.titles, random), paragraphs });

const AGENCY_LINES = [
  'LORVIK (AM) – ',
  '(dpa) - ',
  'Lorvik, 14. September (Reuters) – ',
  'Von unseren Korrespondenten\n',
  'afp/ap/reuters\n',
  'Stand: 16.09., 14.32 Uhr. ',
];
const agencyLine: Edit = ({ title, paragraphs: [first = '', ...rest] }, { random }) => ({
  title,
  paragraphs: [`${pick(AGENCY_LINES, random)}${first}`, ...rest],
});

const UMLAUTS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', ß: 'ss', '„': '"', '“': '"', '–': '-' };
const otherSpelling: Edit = ({ title, paragraphs }) => {
  const spelled = (text: string) => text.replace(/[äöüÄÖÜß„“–]/g, (letter) => UMLAUTS[letter] ?? letter);
  return { title: spelled(title), paragraphs: paragraphs.map(spelled) };
};

/** At most a third of the numbers: who changes them all writes of another matter. */
const changeFigures: Edit = ({ title, paragraphs }, { random }) => ({
  title,
  paragraphs: paragraphs.map((paragraph) =>
    paragraph.replace(/(?<![\d.,])\d{1,3}(?![\d.,])/g, (figure) =>
      random() < 1 / 3 ? String(Number(figure) + 1 + Math.floor(random() * 9)) : figure,
    ),
  ),
});

/** Pairs a sub-editor swaps, either way. Our own list. */
const SYNONYMS = [
  ['sagte', 'erklärte'], ['berichtete', 'meldete'], ['mitteilte', 'bekanntgab'], ['wurde', 'ist'], ['wurden', 'sind'], ['jedoch', 'aber'], ['etwa', 'rund'],
  ['zudem', 'außerdem'], ['derzeit', 'zurzeit'], ['wegen', 'aufgrund'], ['auch', 'ebenfalls'], ['bereits', 'schon'], ['zunächst', 'vorerst'],
  ['mehrere', 'einige'], ['begann', 'startete'], ['beendet', 'abgeschlossen'], ['erhielt', 'bekam'], ['später', 'danach'], ['besonders', 'vor allem'],
  ['Jahr', 'Jahre'], ['Polizei', 'Beamten'], ['Regierung', 'Kabinett'], ['Menschen', 'Personen'], ['Unternehmen', 'Firma'], ['Auto', 'Wagen'],
  ['said', 'told reporters'], ['about', 'around'], ['also', 'as well'], ['people', 'persons'], ['began', 'started'], ['more than', 'over'],
] as const; // biome-ignore format: a table
const synonymOf = new Map<string, string>(SYNONYMS.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]));

/** Small words become others, and a sentence "A, B." is now and then written "B, A.". */
const reword: Edit = (report, { random }) =>
  mapSentences(report, (sentence) => {
    const swapped = sentence.replace(/\p{L}+/gu, (word) => synonymOf.get(word) ?? word);
    const [, first, second, stop] = random() < 1 / 2 ? (/^([^,]{20,}), ([^,]{20,})([.!?])$/.exec(swapped) ?? []) : [];
    return [first && second ? `${second}, ${first}${stop}` : swapped];
  });

/** Those that change what is said, each measured against the share of change … */
export const CONTENT_EDITS = { substituteWords, replaceSentences, dropSentences, shorten, addParagraph } satisfies Record<string, Edit>;
/** … and those that leave it as it is, or nearly. */
export const FORM_EDITS = {
  reorderParagraphs,
  reorderSentences,
  otherHeadline,
  agencyLine,
  otherSpelling,
  changeFigures,
  reword,
} satisfies Record<string, Edit>;

export function sentencesOf(paragraph: string): string[] {
  return splitSentences(paragraph).map(({ start, end }) => paragraph.slice(start, end));
}

function mapSentences({ title, paragraphs }: SourceReport, map: (sentence: string) => string[]): SourceReport {
  const mapped = paragraphs.map((paragraph) => sentencesOf(paragraph).flatMap(map).join(' ')).filter((paragraph) => paragraph !== '');
  return { title, paragraphs: mapped.length > 0 ? mapped : paragraphs };
}

const SENTENCES_IN_PARAGRAPH = 3;
function inParagraphs(sentences: string[]): string[] {
  return Array.from({ length: Math.ceil(sentences.length / SENTENCES_IN_PARAGRAPH) }, (_, index) =>
    sentences.slice(index * SENTENCES_IN_PARAGRAPH, (index + 1) * SENTENCES_IN_PARAGRAPH).join(' '),
  );
}
