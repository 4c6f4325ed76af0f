import { createHash } from 'node:crypto';
import { languageOf } from '../../ingest/language/language-of.ts';
import type { Tell } from '../evaluation.ts';
import { splitForEvaluation } from '../evaluator-sentences.ts';
import { readText, UnreadableDataError } from '../read-data.ts';
import { readSampleReports } from '../read-reports.ts';
import { readSquad } from '../read-squad.ts';
import type { SourceSentence } from './claim-case.ts';
import type { Language } from './edit.ts';
import type { Pair } from './make-claims.ts';

export type ClaimSources = { language: Language; sentences: SourceSentence[] };

/** The sentences of a file in SQuAD form, grouped by title. Rejects with UnreadableDataError. */
export async function readPassages(path: string): Promise<ClaimSources> {
  const { paragraphs } = await readSquad(path);
  return sourcesOf(paragraphs.map(({ title, text }) => ({ group: title, text })));
}

/** The sentences of our own sample reports in one language, grouped by report. */
export async function readSamples(language: Language, tell: Tell): Promise<ClaimSources> {
  const reports = await readSampleReports(tell);
  const spoken = reports.filter(({ paragraphs }) => languageOf(paragraphs.join(' ')) === language);
  return sourcesOf(spoken.flatMap(({ title, paragraphs }) => paragraphs.map((text) => ({ group: title, text }))));
}

function sourcesOf(paragraphs: { group: string; text: string }[]): ClaimSources {
  const language = languageOf(paragraphs.map(({ text }) => text).join(' '));
  const sentences = paragraphs.flatMap(({ group, text }) => {
    const paragraph = text.replace(/\s+/g, ' ');
    const all = splitForEvaluation(paragraph);
    return all.map((sentence, at) => ({ group, text: sentence, paragraph, others: all.filter((_, other) => other !== at) }));
  });
  return { language, sentences };
}

/** A first line that names the columns instead of being a pair. */
const HEAD = /^(?:de|german|source)\t(?:en|english|claim)(?:\t|$)/iu;

/** German sentence, English claim, and a document where there is one; without it each pair is a group of its own. Rejects with UnreadableDataError. */
export async function readPairs(path: string): Promise<Pair[]> {
  const pairs = (await readText(path)).split(/\r?\n/).flatMap((line, index): Pair[] => {
    if (line.trim() === '' || (index === 0 && HEAD.test(line))) return [];
    const [source = '', claim = '', document = ''] = line.split('\t').map((cell) => cell.trim());
    if (source === '' || claim === '')
      throw new UnreadableDataError(`${path}:${index + 1} is not "German sentence, English claim", parted by a tab`);
    return [{ group: document || createHash('sha256').update(source).digest('hex').slice(0, 12), source, claim }];
  });
  if (pairs.length === 0) throw new UnreadableDataError(`${path} has no pairs`);
  return pairs;
}
