import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { foldWord } from '../../../../ingest/language/words.ts';

const TABLE = fileURLToPath(new URL('../english-german.tsv', import.meta.url));
const WRITTEN = new URL('../written.txt', import.meta.url);
const KIN = new URL('../../kin/kin-words.txt', import.meta.url);

/** What is written counts as much as a good word of the statistics; the first ones most, in the order of writing. */
const FIRST = 4;
const WRITTEN_SCORE = { first: 0.5, later: 0.3 };
const LESS_EACH = 0.02;
const KIN_SCORE = { first: 0.4, later: 0.2 };
/** Where so many headwords have one English word, only those that it translates first: "missile" stands beside every compound of "Rakete". */
const MOST_HEADWORDS = 12;
/** A word that is written down needs no help of the table of kin. */
const ENOUGH = 3;
/** Of the statistics a third of what is below is wrong: left out where a word is written down. */
const LEAST_SURE = 0.1;
const MOST = 14;
const LEAST_SCORE = 0.01;
const WORD = /^[a-z][a-z-]+$/;

type Scores = Map<string, Map<string, number>>;

/** The statistical table (word_table.py) → the one that ships. Usage: node merge.ts STATISTICAL.tsv */
function merge(statistical: Scores, written: Scores): string {
  const words = [...new Set([...statistical.keys(), ...written.keys()])].sort((a, b) => (a < b ? -1 : 1));
  return words
    .flatMap((english) => {
      const [told, own] = [statistical.get(english) ?? new Map<string, number>(), written.get(english)];
      const kept = new Map([...told].filter(([german, score]) => own === undefined || own.has(german) || score >= LEAST_SURE));
      for (const [german, score] of own ?? []) kept.set(german, Math.max(score, kept.get(german) ?? 0));
      const best = [...kept]
        .filter(([, score]) => score >= LEAST_SCORE)
        .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
        .slice(0, MOST);
      return best.length === 0
        ? []
        : [`${english}\t${best.map(([german, score]) => `${german}:${Math.min(1, score).toFixed(2)}`).join(' ')}\n`];
    })
    .join('');
}

function readStatistical(file: string): Scores {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return new Map(
    lines.map((line) => {
      const [english = '', told = ''] = line.split('\t');
      return [
        english,
        new Map(told.split(' ').map((entry) => [entry.slice(0, entry.lastIndexOf(':')), Number(entry.slice(entry.lastIndexOf(':') + 1))])),
      ];
    }),
  );
}

/** `english | German, German, …`, the likeliest first. */
function readWritten(): Scores {
  const scores: Scores = new Map();
  for (const line of readFileSync(WRITTEN, 'utf8').trimEnd().split('\n')) {
    const [english = '', told = ''] = line.split(' | ');
    const words = told
      .split(', ')
      .map(foldWord)
      .filter((word) => WORD.test(word));
    for (const [at, german] of words.entries())
      enter(scores, { english, german, score: (at < FIRST ? WRITTEN_SCORE.first : WRITTEN_SCORE.later) - LESS_EACH * at });
  }
  return scores;
}

/** The English words of the table of kin, the other way round. */
function withKin(written: Scores): Scores {
  const headwords = new Map<string, { german: string; at: number }[]>();
  for (const line of readFileSync(KIN, 'utf8').trimEnd().split('\n')) {
    const [, headword = '', , , , told = ''] = line.split('|').map((field) => field.trim());
    const german = foldWord(headword);
    for (const [at, english] of told
      .split(',')
      .map((word) => foldWord(word.trim()))
      .entries())
      if (WORD.test(english) && WORD.test(german)) headwords.set(english, [...(headwords.get(english) ?? []), { german, at }]);
  }
  const scores: Scores = new Map([...written].map(([english, told]) => [english, new Map(told)]));
  for (const [english, of] of headwords) {
    if ((written.get(english)?.size ?? 0) >= ENOUGH) continue;
    for (const { german, at } of of)
      if (at === 0 || of.length <= MOST_HEADWORDS) enter(scores, { english, german, score: at === 0 ? KIN_SCORE.first : KIN_SCORE.later });
  }
  return scores;
}

function enter(scores: Scores, { english, german, score }: { english: string; german: string; score: number }): void {
  const told = scores.get(english) ?? new Map<string, number>();
  if (!told.has(german)) told.set(german, score);
  scores.set(english, told);
}

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Usage: node merge.ts STATISTICAL.tsv');
writeFileSync(TABLE, merge(readStatistical(file), withKin(readWritten())));
