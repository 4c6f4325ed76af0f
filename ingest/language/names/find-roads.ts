import { type Name, nameAt } from './name.ts';

const roads =
  /(?<![\p{L}\p{N}-])(?:(?:Autobahn|Bundesautobahn|Bundesstraße|Bundesstrasse|Landesstraße|Landstraße|Staatsstraße|Kreisstraße|Schnellstraße|BAB) (?:[ABLKS] ?)?\d{1,4}|[ABLK] ?\d{1,4})(?![\p{L}\p{N}/-]|[.,]\d)/gu;
const saysRoad = /^(?:\p{Lu}\p{Ll}{3,}|BAB)/u;
/** Only what one drives on stands behind these. */
const drivenOn = /(?<!\p{L})(?:auf|über|an|entlang|von|neben|unter) der\s$/iu;
const maybeRoad = /(?:(?<!\p{L})(?:die|zur)\s|\()$/iu;
const lineStart = /(?:^|\n)$/u;
const directed = /^(?: (?:\p{Lu}[\p{L}-]+ ){0,2}(?:in )?Richtung | zwischen | bei \p{Lu}|: | [–/-] \p{Lu})/u;
/** Aircraft, paper and vitamins that are written likewise. */
const others = /^(?:A ?(?:0|2[0-2]0|3[0-58]0|318|319|321)|B ?12|\p{Lu} ?\d)$/u;

/**
 * Roads by their numbers, in order: "Autobahn 33", "Bundesstraße B 51"; and "A 7", "B312", "L 1100", where article, direction or a line of traffic news
 * speaks for a road.
 */
export function findRoads(text: string): Name[] {
  const found: Name[] = [];
  for (const match of text.matchAll(roads)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (!saysRoad.test(match[0]) && !isRoad(text, { ...span, written: match[0] })) continue;
    found.push(nameAt(text, span, 'place', match[0].toLowerCase().replace(/\s/g, '')));
  }
  return found;
}

function isRoad(text: string, { start, end, written }: { start: number; end: number; written: string }): boolean {
  const front = text.slice(Math.max(0, start - 16), start);
  if (drivenOn.test(front)) return true;
  const isDirected = directed.test(text.slice(end, end + 60));
  if (start === 0 || lineStart.test(text.slice(start - 1, start))) return isDirected;
  return maybeRoad.test(front) && (isDirected || !others.test(written));
}
