import { type Clause, type Cue, nearestCue, type Sense, type SenseWord } from './sense.ts';
import {
  FUTURE_GERMAN,
  isParticiple,
  isStrongPast,
  isWeakPast,
  MOVED,
  NO_PLURAL_PRESENT,
  NO_PRESENT,
  SAYING_PRESENT,
} from './tense-words.ts';

/** By the finite verb, else an infinitive with "zu", else a present: German tells what is to come in the present. */
export function germanSense(clause: Clause): Sense | undefined {
  const words = [...clause.before, ...clause.after];
  return (
    attributeSense(clause.after, words) ??
    lastingSense(clause.before, words) ??
    nearestCue(germanCues(words), clause) ??
    copulaSense(clause.before) ??
    infinitiveSense(words) ??
    participleSense(clause) ??
    presentSense(words, clause) ??
    pointingSense(words)
  );
}

const BESIDE_UNTIL = /^(?:mindestens|wenigstens|voraussichtlich|zunächst|vorerst|einschließlich|zum|zur|zu|in|den|ende|anfang|mitte)$/;

/** "ist bis mindestens Sonntag gesperrt": a state that goes on, though it has the participle of a perfect ("ist bis Sonntag geblieben"). */
function lastingSense(before: SenseWord[], words: SenseWord[]): Sense | undefined {
  if (before.findLast(({ low }) => !BESIDE_UNTIL.test(low))?.low !== 'bis') return undefined;
  if (!words.some(({ low }) => /^(?:ist|sind|sei|seien|bleibt|bleiben|bleibe)$/.test(low))) return undefined;
  const participle = words.findLast(({ text, low }) => text === low && isParticiple(low))?.low;
  return participle !== undefined && !MOVED.test(participle) && !/^(?:worden|gewesen)$/.test(words.at(-1)?.low ?? '')
    ? 'future'
    : undefined;
}

/** "…, aufgenommen am 3. Juni": a piece of a sentence with nothing but a participle. */
function participleSense({ before: [first, ...rest], after }: Clause): Sense | undefined {
  const isPiece = first !== undefined && after.length === 0 && rest.length > 0 && rest.length <= 2;
  return isPiece && first.text === first.low && isParticiple(first.low) && !FUTURE_GERMAN.has(first.low) ? 'past' : undefined;
}

/** "Das bestätigte Premierminister Bexx": where no other word can be its verb, what looks like an attribute is. */
function pointingSense([first, second]: SenseWord[]): Sense | undefined {
  const points = first !== undefined && second !== undefined && /^(?:Das|Dies)$/.test(first.text) && isWeakPast(second.low);
  return points ? 'past' : undefined;
}

/**
 * "die am Dienstag veröffentlichte Studie", "das für Montag geplante Treffen": the word behind the date is of the past unless it plans. Of what was to be ("verschoben die für Montag
 * angesetzte Prüfung") the day may be over.
 */
function attributeSense([first, second]: SenseWord[], words: SenseWord[]): Sense | undefined {
  if (first === undefined || second === undefined || first.text !== first.low || !/^\p{Lu}/u.test(second.text)) return undefined;
  if (
    /^(?:geplant|angesetzt|vorgesehen|terminiert|anberaumt|erwartet|anstehend|beginnend|stattfindend|startend|fällig)e[nrsm]?$/.test(
      first.low,
    )
  )
    return words.some(({ text, low, at }, index) => at !== first.at && text === low && isPastVerb(words, index)) ? 'either' : 'future';
  const stem = /^(\p{L}+(?:t|en))e[nrsm]?$/u.exec(first.low)?.[1];
  return stem !== undefined && isParticiple(stem) ? 'past' : undefined;
}

const AUXILIARY = /^(?:ist|sind|wird|werden|sei|seien|war|waren|wurde|wurden|hat|haben|hatte|hatten|habe)$/;

function germanCues(clause: SenseWord[]): Cue[] {
  const last = clause.at(-1)?.low ?? '';
  const beforeLast = clause.at(-2)?.low ?? '';
  const isPerfectInfinitive =
    (/^(?:haben|hat)$/.test(last) && isParticiple(beforeLast)) ||
    (last === 'sein' && (/^(?:worden|gewesen)$/.test(beforeLast) || MOVED.test(beforeLast)));
  const hasParticiple = clause.some(({ text, low }) => text === low && isParticiple(low));
  // "hat ihn festnehmen lassen", "hat absagen müssen": no participle, but two infinitives.
  const isModalPerfect = /^(?:lassen|müssen|können|wollen|sollen|dürfen|sehen|hören)$/.test(last) && /(?:en|ern|eln)$/.test(beforeLast);
  const auxiliary = clause.find(({ low }) => AUXILIARY.test(low))?.low;
  return clause.flatMap(({ text, low, at }, index): Cue[] => {
    if (text !== low && at > 0 && !/^(?:War|Wurde|Wird|Soll|Will)/.test(text)) return [];
    if (FUTURE_GERMAN.has(low)) {
      // "wurde erwartet", "ist geplant": the auxiliary tells, where there is one.
      if (isParticiple(low) && auxiliary !== undefined && !/^(?:ist|sind|wird|werden|sei|seien)$/.test(auxiliary)) return [];
      return [{ sense: isPerfectInfinitive ? 'past' : 'future', at }];
    }
    if (/^(?:ist|sind|sei|seien|bin)$/.test(low)) {
      if (clause.some((word) => /^(?:geplant|vorgesehen|angesetzt|terminiert|anberaumt|beabsichtigt)$/.test(word.low)))
        return [{ sense: 'future', at }];
      return hasParticiple ? [{ sense: 'past', at }] : [];
    }
    if (/^(?:hätte|hätten)$/.test(low)) return [{ sense: 'past', at }];
    if (/^(?:hat|haben|habe|hast)$/.test(low)) return hasParticiple || isModalPerfect ? [{ sense: 'past', at }] : [];
    if (/^(?:worden|gewesen)$/.test(low)) return [{ sense: 'past', at }];
    // "am Montag entschieden wird": the same form as the past of the plural.
    if (isStrongPast(low) && auxiliary !== undefined && low.endsWith('en') && isParticiple(low)) return [];
    if (isPastVerb(clause, index)) return [{ sense: 'past', at }];
    return low === 'sollte' || low === 'sollten' ? [{ sense: 'past', at }] : [];
  });
}

function isPastVerb(clause: SenseWord[], index: number): boolean {
  const low = clause[index]?.low ?? '';
  return isStrongPast(low) || (isWeakPast(low) && !isAttribute(clause, index));
}

/** "die geplante Reform": between an article or another attribute and a noun. */
function isAttribute(clause: SenseWord[], index: number): boolean {
  const [before, next] = [clause[index - 1], clause[index + 1]];
  if (next === undefined || !/^\p{Lu}/u.test(next.text)) return false;
  if (before === undefined) return false;
  return /^(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|im|am|zum|zur|vom|beim|ins|ans|in|mit|von|für|aus|bei|nach|durch|ohne|gegen|um|seine|seinen|seiner|ihre|ihren|ihrer|keine|alle|viele|mehrere|zwei|drei|vier|diese|dieser|diesen)$/.test(
    before.low,
  );
}

/** A present without any other sign is of what is to come ("Am Montag beginnt der Prozess"), unless it only reports. */
function presentSense(clause: SenseWord[], { before, after }: Clause): Sense | undefined {
  // One word is a name or a place line.
  if (clause.length < 2) return undefined;
  // "Im März stehen Wahlen an": behind a date that opens the clause stands the verb.
  const [first] = after;
  const isVerbSecond = first !== undefined && before.length > 0 && before.length <= 2 && /^\p{Ll}{2,}e[lr]?n$/u.test(first.text);
  const verb = isVerbSecond ? first : clause.find((word, index) => isPresent(word, clause[index + 1]));
  if (verb === undefined) return undefined;
  return SAYING_PRESENT.has(verb.low) ? 'past' : 'future';
}

/** -t is enough; an adjective in -en stands before a noun, a verb seldom does. */
function isPresent({ text, low, at }: SenseWord, next: SenseWord | undefined): boolean {
  if (text !== low && at > 0) return false;
  // "besucht" is both; a participle would have its auxiliary beside it, and that was looked at before.
  if (/\p{L}{2}t$/u.test(low)) return !NO_PRESENT.has(low) && !/^\p{L}{2,}ge\p{L}{3,}t$/u.test(low);
  return (
    /\p{L}{3}en$/u.test(low) &&
    !NO_PLURAL_PRESENT.has(low) &&
    !/^\p{L}*ge\p{L}{3,}en$/u.test(low) &&
    (next === undefined || next.text === next.low)
  );
}

/** "ist am Samstag": the verb right before the date. */
function copulaSense(before: SenseWord[]): Sense | undefined {
  return before.slice(-3).some(({ low }) => /^(?:ist|sind)$/.test(low)) ? 'future' : undefined;
}

/** "…, am Freitag zurückzutreten", but "…, am Freitag dort gewesen zu sein". */
function infinitiveSense(clause: SenseWord[]): Sense | undefined {
  const at = clause.findIndex(
    ({ low }, index) =>
      /^\p{Ll}{2,}zu\p{Ll}{2,}en$/u.test(low) || (low === 'zu' && /(?:en|ern|eln|sein|tun)$/.test(clause[index + 1]?.low ?? '')),
  );
  if (at < 0) return undefined;
  return /^(?:haben|sein)$/.test(clause[at + 1]?.low ?? '') && isParticiple(clause[at - 1]?.low ?? '') ? 'past' : 'future';
}
