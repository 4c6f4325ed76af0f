import { comparePaired, type Interval, meanInterval, type PairedComparison } from '../bootstrap.ts';
import { shareOf } from '../precision-recall.ts';

/** What a text should and should not hold, and which of it it holds. */
export type JudgedText = { id: string; kept: boolean[]; dropped: boolean[] };

/**
 * `kept`: share of the wanted pieces that are in the text (recall). `dropped`: share of the unwanted that are not. `f1`: of keeping, after the evaluation
 * of trafilatura (Barbaresi 2021): an unwanted piece in the text is a false positive, so precision = wanted found ÷ (wanted found + unwanted found).
 * `f1Interval`: bootstrap over texts, 95 %.
 */
export type RepairScores = { kept: number; dropped: number; f1: number; f1Interval: Interval; wanted: number; unwanted: number };

/** Pieces are looked for with white space of any kind and length as one blank. */
export function judgeText(id: string, text: string, { wanted, unwanted }: { wanted: string[]; unwanted: string[] }): JudgedText {
  const shown = evenBlanks(text);
  return {
    id,
    kept: wanted.map((piece) => shown.includes(evenBlanks(piece))),
    dropped: unwanted.map((piece) => !shown.includes(evenBlanks(piece))),
  };
}

export function measureRepair(judged: JudgedText[]): RepairScores {
  const kept = judged.flatMap((text) => text.kept);
  const dropped = judged.flatMap((text) => text.dropped);
  return {
    kept: shareOf(kept),
    dropped: shareOf(dropped),
    f1: f1Of(kept, dropped),
    f1Interval: judged.length === 0 ? { low: 0, high: 1 } : meanInterval(judged.map((text) => f1Of(text.kept, text.dropped))),
    wanted: kept.length,
    unwanted: dropped.length,
  };
}

/** Paired bootstrap of the F1 of single texts, ours minus theirs. */
export function compareRepair(ours: JudgedText[], theirs: JudgedText[]): PairedComparison {
  const scores = (judged: JudgedText[]) => judged.map((text) => f1Of(text.kept, text.dropped));
  return comparePaired(scores(ours), scores(theirs));
}

function f1Of(kept: boolean[], dropped: boolean[]): number {
  const found = kept.filter(Boolean).length;
  const wrong = dropped.filter((isDropped) => !isDropped).length;
  const missed = kept.length - found;
  return found === 0 ? 0 : (2 * found) / (2 * found + wrong + missed);
}

export function evenBlanks(text: string): string {
  return text.replace(/[\s\u00a0\u200b\ufeff\u00ad]+/g, ' ').trim();
}
