import { splitForEvaluation } from '../evaluator-sentences.ts';
import { shareOf } from '../precision-recall.ts';
import { type Half, titleHalf } from '../title-half.ts';
import { evenBlanks } from './measure-repair.ts';
import type { MessyCase } from './messy-cases.ts';

/** `problems`: what went wrong, in words. */
export type JudgedMessy = {
  id: string;
  half: Half;
  kept: boolean[];
  dropped: boolean[];
  exact: boolean;
  doubts: boolean[];
  falseDoubts: number;
  problems: string[];
};

/**
 * `kept`: share of the clean texts' sentences and lines that are in the repaired text as they should be. `dropped`: share of the debris that is there no
 * more often than in the clean text (a report may say "Anzeige", too).
 * `exact`: share of texts that are, line by line and without empty lines, the clean text. `doubtsMarked`: share of the doubtful pieces that were marked;
 * `falseDoubts`: marks on other pieces.
 */
export type MessyScores = { kept: number; dropped: number; exact: number; doubtsMarked: number; falseDoubts: number; texts: number };

export function judgeMessy(
  { id, clean, debris, doubtful }: MessyCase,
  { text, doubts = [] }: { text: string; doubts?: { start: number; end: number }[] },
): JudgedMessy {
  const lines = linesOf(text);
  const wantedLines = linesOf(clean);
  const shown = lines.join(' ');
  const sentences = wantedLines.flatMap(splitForEvaluation).map(evenBlanks);
  const kept = sentences.map((sentence) => shown.includes(sentence));
  const wanted = wantedLines.join(' ');
  const dropped = debris.map((piece) => countOf(shown, evenBlanks(piece)) <= countOf(wanted, evenBlanks(piece)));
  const exact = lines.join('\n') === wantedLines.join('\n');
  const marked = doubts.map(({ start, end }) => evenBlanks(text.slice(start, end)));
  const isMarked = doubtful.map((piece) => marked.includes(evenBlanks(piece)));
  const falseDoubts = marked.filter((piece) => !doubtful.map(evenBlanks).includes(piece));
  const problems = [
    ...sentences.filter((_, at) => !kept[at]).map((sentence) => `lost: ${sentence}`),
    ...debris.filter((_, at) => !dropped[at]).map((piece) => `left: ${piece}`),
    ...doubtful.filter((_, at) => !isMarked[at]).map((piece) => `not doubted: ${piece}`),
    ...falseDoubts.map((piece) => `wrongly doubted: ${piece}`),
    ...(exact ? [] : lines.filter((line) => !wantedLines.includes(line)).map((line) => `no line of the report: ${line}`)),
  ];
  return { id, half: titleHalf(id), kept, dropped, exact, doubts: isMarked, falseDoubts: falseDoubts.length, problems };
}

export function measureMessy(judged: JudgedMessy[]): MessyScores {
  return {
    kept: shareOf(judged.flatMap((text) => text.kept)),
    dropped: shareOf(judged.flatMap((text) => text.dropped)),
    exact: shareOf(judged.map((text) => text.exact)),
    doubtsMarked: shareOf(judged.flatMap((text) => text.doubts)),
    falseDoubts: judged.reduce((sum, text) => sum + text.falseDoubts, 0),
    texts: judged.length,
  };
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map(evenBlanks)
    .filter((line) => line !== '');
}

function countOf(text: string, piece: string): number {
  return text.split(piece).length - 1;
}
