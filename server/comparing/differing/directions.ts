import { sameName } from '../../../ingest/language/names/names.ts';
import type { Span } from '../../../ingest/language/span.ts';
import { conceptsOf } from '../../checking/concepts.ts';
import { oppositeWords } from '../../checking/opposite-words.ts';
import type { ReadText } from '../../checking/read-text.ts';
import { rolesDiffer } from '../../checking/roles-differ.ts';
import type { ReadStatement } from '../read-features.ts';
import { type ComparedPair, type Differing, spanOf } from './compared-pair.ts';

/** Whoever meets somebody is met by him. */
const MUTUAL = /(?<!\p{L})(?:tr(?:a|i)f(?:f\p{L}*|t)?|treffen|getroffen|zusammen\p{L}*|gespräch\p{L}*|met|meet\p{L}*|talks?)(?!\p{L})/iu;

/** "Nach der Explosion" and "two days earlier" say when something was, not which way it went. */
const IN_TIME = /^(?:vor|nach|vorher|nachher|zuvor|danach|frühere?r?|spätere?r?|bevor|nachdem|before|after|earlier|later)$/iu;

/** Who does what to whom, from where to where, up or down: the parts are turned round, or a word stands where the other has its opposite. */
export function directionsDiffer({ a, b, there, back }: ComparedPair): Differing[] {
  const isMutual = MUTUAL.test(a.read.text) && MUTUAL.test(b.read.text);
  const [turned] = isMutual ? [] : rolesDiffer(there);
  if (turned) {
    const [here, other] = [spanOf(turned.claim, a.read.text), spanOf(turned.source, b.read.text)];
    return here && other ? [{ kind: 'direction', by: 'direction-roles', a: here, b: other }] : [];
  }
  const goings = isMutual ? undefined : turnedRound(a, b);
  if (goings) return [{ kind: 'direction', by: 'direction-ways', ...goings }];
  const opposite = oppositeWords(there).find(
    ({ claim, source }) => ![claim, source].some((word) => word !== undefined && IN_TIME.test(word)),
  );
  if (!opposite || oppositeWords(back).length === 0) return [];
  const [here, other] = [spanOf(opposite.claim, a.read.text), spanOf(opposite.source, b.read.text)];
  if (!here || !other) return [];
  return isOfCertainty(opposite.claim, a.read)
    ? [{ kind: 'certainty', by: 'sure-opposite', a: here, b: other }]
    : [{ kind: 'direction', by: 'direction-opposite', a: here, b: other }];
}

/** "Von Genua nach Durrës" and "aus Durrës … nach Genua": what the one comes from, the other goes to, with two names turned round. */
function turnedRound(a: ReadStatement, b: ReadStatement): Pick<Differing, 'a' | 'b'> | undefined {
  const turned = a.read.names.flatMap((one) => {
    const other = b.read.names.find((name) => name.key === one.key || sameName(name.text, one.text));
    const [here, there] = [wayOf(one, a), other && wayOf(other, b)];
    return here && there && here.way !== there.way ? [{ a: here.span, b: there.span }] : [];
  });
  return turned.length > 1 ? turned[0] : undefined;
}

const FROM = /(?<!\p{L})(?:[Aa]us|[Vv]on|[Ff]rom)(?: (?:dem|der|den|the))? $/u;
const TO = /(?<!\p{L})(?:[Nn]ach|[Aa]n|[Ii][nm]s?|[Zz]u[mr]?|to|into)(?: (?:dem|der|den|das|die|the))? $/u;
const BEFORE = 16;

function wayOf({ start, end }: Span, { read: { text } }: ReadStatement): { way: 'from' | 'to'; span: Span } | undefined {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  for (const [way, pattern] of [['from', FROM] as const, ['to', TO] as const]) {
    const found = pattern.exec(before)?.[0];
    if (found !== undefined) return { way, span: { start: start - found.length, end } };
  }
  return undefined;
}

/** "Bestätigt" and "bestreitet", "möglich" and "unmöglich" say how sure it is. */
function isOfCertainty(written: string | undefined, { words }: ReadText): boolean {
  const word = words.find(({ text }) => text === written);
  return (
    word !== undefined &&
    conceptsOf(word).length > 0 &&
    /^(?:bestae?tig|bestreit|bestritt|dementi|leugn|confirm|den[iy]|moeglich|unmoeglich|possible|impossible|bekannt|unbekannt)/.test(
      word.folded,
    )
  );
}
