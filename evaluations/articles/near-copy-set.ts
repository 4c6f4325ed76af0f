import { createRandom, type Random } from '../random.ts';
import type { SourceReport } from '../read-reports.ts';
import { CONTENT_EDITS, type Edit, FORM_EDITS, pick, type Strangers, sentencesOf, shuffled } from './near-copy-edits.ts';
import { issueOf, SERIES } from './near-copy-series.ts';

/** `group`: articles of one group are near-copies of one another, directly or by way of others; all else are not. `made`: how it came to be. */
export type SetArticle = { key: string; group: string; made: string; text: string };

/** Reports are cut to what news have: paragraphs up to so many characters. */
const SHORTEST = 600;
const LONGEST = 4_000;
/** A pasted paragraph is at most this share of the report it stands in. */
const LARGEST_PASTED_SHARE = 1 / 4;
const ISSUES_A_SERIES = 5;

const FOOTER =
  'Dieser Text ist zuerst in unserem Morgenbrief erschienen, den Sie kostenlos bestellen können. Hinweise an die Redaktion nimmt das Servicebüro werktags zwischen neun und siebzehn Uhr entgegen. Nachdruck nur mit schriftlicher Zustimmung des Verlags.';

/**
 * Near-copies among true neighbours, made from reports by edits alone: which articles belong together is known without a judge.
 * Of each report's paragraphs, one part is the report, another (of long ones) a neighbour on the same matter. The same for equal seed and reports.
 */
export function makeNearCopySet(reports: SourceReport[], { seed }: { seed: number }): SetArticle[] {
  const random = createRandom(seed);
  // A tenth of the reports only lends text to the edits, so that what is added stands nowhere else.
  const [lenders, bases] = parted(reports, random);
  const strangers = strangersOf(lenders.length > 0 ? lenders : reports, random);
  const articles: SetArticle[] = [];
  const add = (report: SourceReport, group: string, made: string) => {
    const footed = random() < 1 / 5 ? { ...report, paragraphs: [...report.paragraphs, FOOTER] } : report;
    articles.push({ key: `${articles.length}`, group, made, text: [footed.title, ...footed.paragraphs].join('\n\n') });
  };
  for (const [index, base] of bases.entries()) {
    const [report, otherPart] = cutInTwo(base);
    const group = `report-${index}`;
    add(report, group, 'report');
    for (const copy of copiesOf(report, { random, strangers })) add(copy.report, group, copy.made);
    if (otherPart) add(otherPart, `${group}-other-part`, 'same matter');
    if (random() < 1 / 3) add(retold(report, { random, strangers }), `${group}-retold`, 'same names and figures in other sentences');
    // What another report's neighbour becomes with one of these paragraphs: a copy of that neighbour, and none of this report.
    const hostIndex = Math.floor(random() * bases.length);
    const host = bases[hostIndex] && cutInTwo(bases[hostIndex])[1];
    const pasted = host && random() < 1 / 3 ? withPasted(host, report, random) : undefined;
    if (pasted) add(pasted, `report-${hostIndex}-other-part`, 'one pasted paragraph');
  }
  const issues = Math.ceil(bases.length / 50) * SERIES;
  for (let series = 0; series < issues; series += 1) {
    // Of one kind are many issues; one of them is copied.
    for (let issue = 0; issue < ISSUES_A_SERIES; issue += 1) {
      const report = issueOf(series, random);
      const group = `series-${series}-${issue}`;
      add(report, group, 'issue of a series');
      if (issue === 0) add(otherHeadlineAndLine(report, { random, strangers }), group, 'issue: other headline, agency line');
    }
  }
  return shuffled(keepOneOfEach(articles), random);
}

const EDITS = new Map<string, Edit>(Object.entries({ ...CONTENT_EDITS, ...FORM_EDITS }));

type Copy = { report: SourceReport; made: string };
type Means = { random: Random; strangers: Strangers };

const SMALLEST_SHARE = 0.1;
const LARGEST_SHARE = 0.4;

/** Up to four of every other report; a quarter of them made from a copy, which may have less than half in common with the report. */
function copiesOf(report: SourceReport, means: Means): Copy[] {
  const { random } = means;
  if (random() < 1 / 2) return [];
  const copies: Copy[] = [];
  const wanted = 1 + Math.floor(random() * 4);
  while (copies.length < wanted) {
    const from = copies.length > 0 && random() < 1 / 4 ? pick(copies, random) : undefined;
    const copy = copyOf(from?.report ?? report, means);
    copies.push(from ? { report: copy.report, made: `(${from.made}) ${copy.made}` } : copy);
  }
  return copies;
}

/** 10–40 % of the content changed by one or two edits, and up to three edits of the form. */
export function copyOf(report: SourceReport, { random, strangers }: Means): Copy {
  const share = SMALLEST_SHARE + random() * (LARGEST_SHARE - SMALLEST_SHARE);
  const content = shuffled(Object.keys(CONTENT_EDITS), random).slice(0, random() < 1 / 2 ? 1 : 2);
  const form = shuffled(Object.keys(FORM_EDITS), random).slice(0, Math.floor(random() * 4));
  const edited = [...content, ...form].reduce(
    (made, name) => EDITS.get(name)?.(made, { share: share / content.length, random, strangers }) ?? made,
    report,
  );
  return { report: edited, made: [`${Math.round(share * 100)} %`, ...content, ...form].join(' ') };
}

function otherHeadlineAndLine(report: SourceReport, means: Means): SourceReport {
  return [FORM_EDITS.otherHeadline, FORM_EDITS.agencyLine].reduce((made, edit) => edit(made, { share: 0, ...means }), report);
}

/** Its names and figures in order, in the words of strangers: what another reporter writes of the same event. */
function retold({ title, paragraphs }: SourceReport, { random, strangers }: Means): SourceReport {
  const told = paragraphs.map((paragraph) => {
    const facts = paragraph.match(/(?<=\p{L} )\p{Lu}\p{L}+ \p{Lu}\p{L}+|\d[\d.,]*\d/gu) ?? [];
    return [...facts, '']
      .map((fact) => (fact === '' ? strangers.sentence(random) : strangers.sentence(random).replace(/(?<=^\S+ )/, `${fact} `)))
      .join(' ');
  });
  return { title, paragraphs: told };
}

/** Undefined where no paragraph is short enough. */
function withPasted(host: SourceReport, { paragraphs }: SourceReport, random: Random): SourceReport | undefined {
  const most = host.paragraphs.join(' ').length * LARGEST_PASTED_SHARE;
  const fitting = paragraphs.filter(({ length }) => length <= most);
  if (fitting.length === 0 || paragraphs.length < 3) return undefined;
  const at = Math.floor(random() * host.paragraphs.length);
  return { title: host.title, paragraphs: host.paragraphs.toSpliced(at, 0, pick(fitting, random)) };
}

/** Two parts without a common paragraph, each as long as a report; the second only where there is enough. */
function cutInTwo({ title, paragraphs }: SourceReport): [SourceReport, SourceReport?] {
  const [first, rest] = taken(paragraphs);
  const [second] = taken(rest);
  const report = { title, paragraphs: first };
  return second.join('').length >= SHORTEST ? [report, { title: `${title} (II)`, paragraphs: second }] : [report];
}

function taken(paragraphs: string[]): [string[], string[]] {
  let length = 0;
  const end = paragraphs.findIndex((paragraph) => {
    length += paragraph.length;
    return length > LONGEST;
  });
  const count = end === -1 ? paragraphs.length : Math.max(1, end);
  return [paragraphs.slice(0, count), paragraphs.slice(count)];
}

function parted(reports: SourceReport[], random: Random): [SourceReport[], SourceReport[]] {
  const mixed = shuffled(reports, random);
  const lenders = Math.floor(mixed.length / 10);
  return [mixed.slice(0, lenders), mixed.slice(lenders)];
}

const WORDS_OF_A_SENTENCE = 14;

/** What edits may draw on. */
export function strangersOf(reports: SourceReport[], random: Random): Strangers {
  const paragraphs = reports.flatMap((report) => report.paragraphs);
  const words = [...new Set(paragraphs.join(' ').match(/\p{L}{5,}/gu) ?? [])];
  const sentences = shuffled([...new Set(paragraphs.flatMap(sentencesOf).filter(({ length }) => length > 30 && length < 400))], random);
  return {
    sentence: (drawn) => sentences.pop() ?? `Die ${Array.from({ length: WORDS_OF_A_SENTENCE }, () => pick(words, drawn)).join(' ')}.`,
    words,
    titles: reports.map(({ title }) => title),
  };
}

/** Two articles of different groups with equal text would have no truth. */
function keepOneOfEach(articles: SetArticle[]): SetArticle[] {
  const groupOf = new Map<string, string>();
  return articles.filter(({ text, group }) => {
    const known = groupOf.get(text);
    if (known === undefined) groupOf.set(text, group);
    return known === undefined || known === group;
  });
}
