import type { Span } from '../span.ts';

/**
 * What stands between quotation marks; the span holds the marks. `inner`: without them. `speech`: somebody's words, not a title, a name or a word
 * in inverted commas. `continued`: ends with its paragraph, and the next paragraph opens with a mark again, as English prints long quotations.
 */
export type Quotation = Span & { inner: Span; speech: boolean; continued: boolean };

const marks = /[„“”"«»‚‘’‹›]|[\n\u2028\u2029]+/g;

/** A quotation that has not ended by then lost its end mark; it goes no further than its paragraph. */
const longest = 3_000;

const closersOf: Record<string, string> = {
  '„': '“”"',
  '“': '”"',
  '”': '”',
  '"': '"“”',
  '«': '»',
  '»': '«',
  '‚': '‘’“”',
  '‘': '’',
  '‹': '›',
  '›': '‹',
};

type Opened = { start: number; mark: string };

/** The quotations of a text in order, none inside another: of nested ones the outer. Linear; never throws. */
export function findQuotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  let opened: Opened | undefined;
  let paragraphEnd = -1;
  const close = (end: number, markLength: number, continued: boolean) => {
    if (opened === undefined) return;
    const inner = { start: opened.start + 1, end: end - markLength };
    if (inner.end > inner.start)
      found.push({ start: opened.start, end, inner, continued, speech: continued || isSpeech(text, { start: opened.start, end }, inner) });
    opened = undefined;
  };
  let depth = 0;
  for (const match of text.matchAll(marks)) {
    const [at, mark] = [match.index, match[0]];
    if (opened !== undefined && at - opened.start > longest) {
      if (paragraphEnd > opened.start) close(paragraphEnd, 0, false);
      opened = undefined;
    }
    if (/[\n\u2028\u2029]/.test(mark)) {
      if (opened === undefined) continue;
      const next = text[at + mark.length] ?? '';
      // The next paragraph opens a quotation again: this one ends here, with its mark or without.
      if (opensAt(text, at + mark.length, next) && closersOf[opened.mark] !== undefined) close(at, 0, true);
      else if (paragraphEnd <= opened.start) paragraphEnd = at;
      continue;
    }
    if (opened === undefined) {
      if (opensAt(text, at, mark)) {
        opened = { start: at, mark };
        depth = 0;
      }
      continue;
    }
    if (mark === opened.mark && paragraphEnd > opened.start && opensAt(text, at, mark)) {
      // A new paragraph opens one: the one before lost its end mark.
      close(paragraphEnd, 0, false);
      opened = { start: at, mark };
      depth = 0;
    } else if (mark === opened.mark && mark !== '"' && mark !== '”') depth += 1;
    else if (closersOf[opened.mark]?.includes(mark) && closesAt(text, at, mark, opened.mark)) {
      if (depth > 0) depth -= 1;
      else close(at + 1, 1, false);
    }
  }
  if (opened !== undefined) {
    const end = paragraphEnd > opened.start ? paragraphEnd : text.length;
    if (end - opened.start <= longest) close(end, 0, false);
  }
  return found;
}

function opensAt(text: string, at: number, mark: string): boolean {
  if (!Object.hasOwn(closersOf, mark)) return false;
  if (mark === '„' || mark === '‚') return true;
  const [before, after] = [text[at - 1] ?? ' ', text[at + 1] ?? ' '];
  const freeBefore = /[\s([{/–—-]/.test(before);
  const wordBehind = /[\p{L}\p{N}…‚‘'‹›$€£#@(¿¡]/u.test(after);
  // An apostrophe is no mark: ’ never opens, and ‘ only before a word.
  if (mark === '’') return false;
  return freeBefore && wordBehind;
}

function closesAt(text: string, at: number, mark: string, openMark: string): boolean {
  if (mark !== '’' && mark !== '‘') {
    // “ closes a German quotation and opens an English one: inside „…“ it closes.
    return !(mark === '"' && openMark === '"' && /\s/.test(text[at - 1] ?? ' ') && /[\p{L}\p{N}]/u.test(text[at + 1] ?? ' '));
  }
  return !/[\p{L}\p{N}]/u.test(text[at + 1] ?? ' ');
}

const finite =
  /(?<![\p{L}])(?:ist|sind|war|waren|bin|hat|haben|habe|hatte|hatten|wird|werden|wurde|wurden|würde|würden|kann|können|könnte|muss|müssen|müssten|will|wollen|soll|sollen|sollte|darf|dürfen|mag|möchte|geht|gibt|sei|seien|wäre|lässt|kommt|steht|macht|braucht|weiß|is|are|was|were|am|has|have|had|will|would|can|could|must|should|do|does|did|don['’]t|can['’]t|won['’]t|isn['’]t|[Ww]e|I|[Ww]ir|[Ii]ch|['’](?:re|ve|ll|m))(?![\p{L}])/u;

/** What a quoted title stands behind: "der Film „Das Leben ist kein Spiel“". */
const titleNouns =
  /(?:film|roman|buch|lied|song|album|stück|serie|sendung|ausstellung|kampagne|initiative|bündnis|oper|gedicht|zeitschrift|podcast|show|spiel|verein|partei|band|gruppe|titel|aktion|projekt|reihe|kinofilm|dokumentation|doku|musical|hit|single|hymne|magazin|zeitung|blog|seminar|vortrag|novel|book|movie|series|play|exhibition|campaign|programme|track|poem)s?\s*$/i;

function isSpeech(text: string, { start, end }: Span, inner: Span): boolean {
  const words = text.slice(inner.start, Math.min(inner.end, inner.start + 400));
  const isWhole = inner.end - inner.start <= 400;
  const count = words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  if (count === 0) return false;
  if (!isWhole) return true;
  if (/[.!?…,][\s\])]*$/u.test(words) && !/(?<!\p{L})\p{L}\.$/u.test(words))
    return count > 1 || /:\s*$/.test(text.slice(Math.max(0, start - 3), start));
  if (/[.!?…]\s+\p{Lu}/u.test(words) && count > 5) return true;
  if (titleNouns.test(text.slice(Math.max(0, start - 40), start))) return false;
  const before = text.slice(Math.max(0, start - 3), start);
  if (/:\s*$/.test(before)) return count > 1;
  // „…“, sagte X; „…“ – so X
  if (/^[,.]?\s+(?:[–—-]\s+)?so\s+(?:\p{Lu}|d(?:er|ie|as)\s)/u.test(text.slice(end, end + 30)) && count > 1) return true;
  const opensClause = /(?:^|[\n.!?:;,–—]\s*)$/u.test(before);
  if (opensClause && /^,\s+\p{Ll}{2,}/u.test(text.slice(end, end + 12))) return true;
  return count > 3 && finite.test(words);
}
