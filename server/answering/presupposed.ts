import { findWords, type Word } from '../../ingest/language/words.ts';
import type { DraftClaim } from '../checking/draft-claim.ts';
import type { Language } from '../contract/answer.ts';
import type { FoundPassage } from '../retrieval/retriever.ts';
import { eventKindsOf, mayTell } from './event-kinds.ts';

const DEFINITE = new Set(
  'der die das dem den des beim zum zur vom am im ins dieser diese dieses diesem diesen jener jene jenes jenem jenen the this that these those'.split(
    ' ',
  ),
);
/** Words between the article and its noun: "bei dem schweren Erdbeben", "after the Lorvik explosion". */
const MOST_BETWEEN = 2;

/** Events that a question takes for granted by a definite article ("bei dem Erdbeben", "the earthquake"), as written there. Pure; linear. */
export function presupposedEvents(question: string): Word[] {
  return definiteWords(question).filter(({ folded }) => eventKindsOf(folded).length > 0);
}

/** Nouns that a question takes for known by a definite article ("der Papst", "dem neuen Trainer"), as written there. Pure; linear. */
export function definiteNouns(question: string): Word[] {
  return definiteWords(question).filter(({ text }) => /^\p{Lu}/u.test(text));
}

function definiteWords(question: string): Word[] {
  const words = findWords(question);
  return words.filter((word, at) => !word.isFunctionWord && isDefinite(question, words, at));
}

function isDefinite(question: string, words: Word[], at: number): boolean {
  for (let before = at - 1; before >= 0 && before >= at - 1 - MOST_BETWEEN; before--) {
    const [word, next] = [words[before], words[before + 1]];
    // A dash parts what is said of two things; so does a comma.
    if (!word || !next || question.slice(word.end, next.start) !== ' ') return false;
    if (DEFINITE.has(word.folded)) return true;
    if (word.isFunctionWord) return false;
  }
  return false;
}

/** The events that the question takes for granted and of which the passages do not speak, in these or other words of either language. */
export function untoldEvents(question: string, passages: FoundPassage[]): string[] {
  const events = presupposedEvents(question);
  if (events.length === 0) return [];
  const told = new Set(passages.flatMap(({ passage, label }) => findWords(`${label}\n${passage.text}`).map(({ folded }) => folded)));
  const isTold = ({ folded }: Word) => eventKindsOf(folded).some((kind) => [...told].some((word) => mayTell(kind, word)));
  return [...new Set(events.filter((event) => !isTold(event)).map(({ text }) => text))];
}

/** Said before an answer, whoever writes it: that it can only be about something else than the question takes for granted. */
export function untoldFrame(events: string[], language: Language): DraftClaim | undefined {
  if (events.length === 0) return undefined;
  return noteAhead(TEXTS[language](events));
}

/** A note in the first block: what is true whatever follows it. */
export function noteAhead(text: string): DraftClaim {
  return { id: 'ahead', kind: 'frame', role: 'note', text, spans: [], unresolved: [], block: { kind: 'frame', number: 0, place: 0 } };
}

const TEXTS: Record<Language, (events: string[]) => string> = {
  de: (events) =>
    `Keine der gefundenen Stellen spricht von ${events.map((event) => `„${event}“`).join(' oder ')}. Was folgt, handelt wohl von etwas anderem.`,
  en: (events) =>
    `None of the passages found speaks of ${events.map((event) => `“${event}”`).join(' or ')}. What follows is probably about something else.`,
};
