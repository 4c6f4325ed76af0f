import { isParticiple, isStrongPast, isWeakPast, NO_PRESENT } from './tense-words.ts';

/** What parts clauses. Neither the comma of a figure ("56,3 Prozent") nor a particle ("wurde aber am Montag befragt") does. */
const PARTING =
  /([;()„“"»«–]|[,:](?!\d)|(?<!\p{L})(?:und|and|but|sowie|dass|that|which|who|when|nachdem|bevor|while|oder|or|denn)(?!\p{L}))/u;

/** A stretch of a sentence cut into pieces; `marks[i]` stands behind `pieces[i]`. */
type Cut = { pieces: string[]; marks: string[] };

/** Pieces of a sentence about a date, the one that holds it outermost in neither: last of `left`, first of `right`. */
export type AboutDate = { left: string[]; right: string[] };

function cut(text: string): Cut {
  const parts = text.split(PARTING);
  return { pieces: parts.filter((_, at) => at % 2 === 0), marks: parts.filter((_, at) => at % 2 === 1) };
}

/** Parts only phrases where no second verb follows: "mit zwölf Stimmen und 22 Enthaltungen", "den Film „Nord“". */
const JOINING = /^(?:und|oder|sowie|[()„“"»«])$/;
/** The verbs whose participle closes their clause, however far off; those of "sein" can stand alone, so that no comma may lie between. */
const OPENING = /(?<!\p{L})(?:hat|haben|habe|ist|sind|sei)(?!\p{L})/iu;
const HAVING = /(?<!\p{L})(?:hat|haben|habe)(?!\p{L})/iu;
const MOST_PIECES = 5;

/**
 * The pieces before and behind a date, the clause that holds it put together again: "hat am Mittwoch mit zwölf Stimmen und 22 Enthaltungen eine Waffenruhe gefordert" is one clause though an "und" stands
 * in it, and so is what an insertion parts ("hat am Mittwoch, wie berichtet wird, die Brücke gesperrt"). Looks five pieces far.
 */
export function piecesAbout(before: string, after: string, isGerman: boolean): AboutDate {
  const [ahead, behind] = [cut(before), cut(after)];
  const pieces = { left: ahead.pieces, right: behind.pieces };
  return isGerman ? closed(opened(pieces, ahead.marks), behind.marks) : pieces;
}

/** "Kiel und Ulm haben", "haben die Städte Kiel und Ulm am Montag gesperrt": the auxiliary stands before an "und". */
function opened({ left, right }: AboutDate, marks: string[]): AboutDate {
  const own = left.at(-1) ?? '';
  for (let at = left.length - 2; at >= 0 && left.length - at <= MOST_PIECES; at -= 1) {
    const piece = left[at] ?? '';
    if (!JOINING.test(marks[at] ?? '') || hasFinite(own)) break;
    if (!OPENING.test(piece)) {
      if (hasFinite(piece)) break;
      continue;
    }
    return participleIn(piece) ? { left, right } : { left: [...left.slice(0, at), [...left.slice(at)].join(' ')], right };
  }
  return { left, right };
}

function closed({ left, right }: AboutDate, marks: string[]): AboutDate {
  const own = `${left.at(-1) ?? ''} ${right[0] ?? ''}`;
  if (!OPENING.test(own) || participleIn(own)) return { left, right };
  for (let at = 1; at < right.length && at <= MOST_PIECES; at += 1) {
    const piece = right[at] ?? '';
    const isJoined = marks.slice(0, at).every((mark) => JOINING.test(mark));
    if (!isJoined && (!HAVING.test(own) || !marks.slice(0, at).every((mark) => mark === ',' || JOINING.test(mark)))) break;
    if (closes(piece)) return { left, right: [`${right[0] ?? ''} ${piece}`, ...right.slice(at + 1)] };
    if (isJoined && hasFinite(piece)) break;
  }
  return { left, right };
}

/** Ends in a participle and has no other verb. "wie geplant" closes nothing. */
function closes(piece: string): boolean {
  const words = piece.trim().split(/\s+/u);
  const last = words.at(-1) ?? '';
  if (!/^\p{Ll}+$/u.test(last) || !isParticiple(last) || /^(?:wie|als|anders|statt|nicht)$/.test(words[0] ?? '')) return false;
  return !hasFinite(words.slice(0, -1).join(' '));
}

const AUXILIARY =
  /^(?:ist|sind|wird|werden|sei|seien|war|waren|wurden?|hat|haben|hatten?|habe|will|wollen|soll|sollen|kann|können|muss|müssen|darf|dürfen)$/;

/** A finite verb, as far as a form tells one by itself. */
function hasFinite(text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  return words.some((word, at) => {
    if (!/^\p{Ll}/u.test(word)) return false;
    if (AUXILIARY.test(word)) return true;
    if (isParticiple(word) && (word.endsWith('en') || at === words.length - 1)) return false;
    if (isStrongPast(word)) return true;
    const isBeforeNoun = /^\p{Lu}/u.test(words[at + 1] ?? '');
    if (isWeakPast(word)) return !isBeforeNoun;
    return /\p{L}{2}t$/u.test(word) && !NO_PRESENT.has(word) && !isParticiple(word);
  });
}

function participleIn(text: string): boolean {
  return (text.match(/(?<!\p{L})\p{Ll}+/gu) ?? []).some(isParticiple);
}
