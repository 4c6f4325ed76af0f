import type { CitedSpan } from './writer.ts';

const digits = '[0-9⁰¹²³⁴-⁹０-９]{1,15}';
const numbers = `\\^?${digits}(?:\\s*[-–—]\\s*\\^?${digits})?`;
const label = '(?:(?:Passagen?|Passages?|Quellen?|Sources?|Berichte?|Reports?|Refs?\\.?|Nr\\.?|No\\.?)\\s*:?\\s*)?';
const inner = `\\s*${label}${numbers}(?:\\s*(?:,|;|&|und\\s|and\\s)\\s*${numbers})*(?:†[^\\]】\\n]{0,80})?\\s*`;
const anyMarker = `\\[\\[${inner}\\]\\]|[\\[【［]${inner}[\\]】］]`;
const markerPattern = new RegExp(anyMarker, 'giu');
const linkedMarkerPattern = new RegExp(`(${anyMarker})\\((?:[^()\\s]|\\([^()\\s]*\\))*(?:\\s+(?:"[^"\\n]*"|'[^'\\n]*'))?\\)`, 'giu');
const numbersPattern = new RegExp(`(${digits})(?:\\s*[-–—]\\s*\\^?(${digits}))?`, 'gu');

/** A passage as markers name it: the pieces of it that the model was shown. */
export type CitableSource = { pieces: { span: CitedSpan; text: string }[] };

/** A citation marker and where it stood: `at` is an offset into the text without markers. */
export type Marker = { at: number; written: string };

/** "[1](https://…)" → "[1]": a model sometimes links its markers, and their addresses are not ours. */
export function unlinkMarkers(markdown: string): string {
  return markdown.replace(linkedMarkerPattern, '$1');
}

/**
 * Takes the markers ([1], [1, 2], [1-3], [¹], 【1】) out of plain text. Words and other brackets ("[sic]") stay as they are;
 * the blank before a marker goes with it, so that "kam [2]." becomes "kam.".
 */
export function takeMarkers(text: string): { text: string; markers: Marker[] } {
  const markers: Marker[] = [];
  let rest = '';
  let end = 0;
  let blankBefore = false;
  for (const match of text.matchAll(markerPattern)) {
    const between = text.slice(end, match.index);
    rest = joined(rest, between, blankBefore, markers.length > 0);
    const kept = rest.trimEnd();
    blankBefore = kept.length < rest.length || (between === '' && blankBefore);
    rest = kept;
    markers.push({ at: rest.length, written: match[0] });
    end = match.index + match[0].length;
  }
  return { text: joined(rest, text.slice(end), blankBefore, markers.length > 0), markers };
}

function joined(before: string, after: string, blankBefore: boolean, afterMarker: boolean): string {
  if (!afterMarker || after === '') return before + after;
  const tight = after.replace(/^\s+(?=[.,;:!?…](?:\s|$))/u, '');
  if (before === '') return tight.trimStart();
  const needsBlank = (blankBefore || /[.!?…]$/u.test(before)) && /^[\p{L}\p{N}„«‚([]/u.test(tight);
  return needsBlank ? `${before} ${tight}` : before + tight;
}

/**
 * What the markers name: of each passage once, in the order written, the piece that shares most words with the sentence; passage 1 is `sources[0]`.
 * `unresolved`: numbers that name no passage, as written ("[9]").
 */
export function resolveMarkers(
  markers: Marker[],
  { sources, sentence }: { sources: CitableSource[]; sentence: string },
): { spans: CitedSpan[]; unresolved: string[] } {
  const named = new Set<number>();
  const unresolved = new Set<string>();
  for (const { written } of markers) {
    const ranges = [...written.matchAll(numbersPattern)];
    for (const range of ranges) {
      const first = numberOf(range[1] ?? '');
      const last = range[2] === undefined ? first : numberOf(range[2]);
      for (let number = Math.max(1, first); number <= Math.min(last, sources.length); number++) named.add(number);
      const allExist = first >= 1 && first <= last && last <= sources.length;
      if (!allExist) unresolved.add(ranges.length === 1 ? written : `[${range[0]}]`);
    }
  }
  const spans = [...named].flatMap((number) => nearestPiece(sources[number - 1], sentence));
  return { spans, unresolved: [...unresolved] };
}

/** A passage of which something was left out has several pieces; a claim rests on one of them. */
function nearestPiece(source: CitableSource | undefined, sentence: string): CitedSpan[] {
  const [only, ...more] = source?.pieces ?? [];
  if (!only || more.length === 0) return only ? [only.span] : [];
  const words = wordsOf(sentence);
  const shared = (text: string) => wordsOf(text).intersection(words).size;
  const best = more.reduce((best, piece) => (shared(piece.text) > shared(best.text) ? piece : best), only);
  return [best.span];
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

function numberOf(written: string): number {
  return Number(written.normalize('NFKC'));
}
