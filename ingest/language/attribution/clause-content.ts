import type { ClauseToken } from '../clauses/clause-tokens.ts';
import { type Clause, coordinators, firstWord } from '../clauses/clauses.ts';
import { isSubjunctiveForm } from '../clauses/german-verbs.ts';
import { nounPhraseAt, onlySmallWords } from '../clauses/noun-phrases.ts';
import { isArticle } from '../clauses/phrase-openings.ts';
import { germanForms } from '../clauses/reporting-forms.ts';
import type { ReportingClass } from '../clauses/reporting-verbs.ts';
import type { Frame, SentenceParts, TokenRange } from './frame.ts';
import { isObliquePhrase } from './german-phrases.ts';

type Reading = { lemma: string; class: ReportingClass; form: string };

/** A verb in its clause: `index` of the clause, `at` of the verb's token, `end`: the last clause that the verb's own clause fills. */
export type Place = { index: number; at: number; end: number; reading: Reading; voice: string };

/** What a verb introduces, and on which side. */
export type Found = Pick<Frame, 'content' | 'inverted' | 'pointsBack'>;

/** Content that follows the verb. */
export function behind(from: number, to: number): Found {
  return { content: [{ from, to }], inverted: false, pointsBack: false };
}

/** A clause, a quotation or what a colon opens behind the verb; undefined where nothing of the kind follows. */
export function contentAfter(parts: SentenceParts, { index, at, end, reading, voice }: Place): Found | undefined {
  const { tokens, clauses } = parts;
  const [clause, ownEnd] = [clauses[index], clauses[end]];
  if (clause === undefined || ownEnd === undefined) return undefined;
  let next = end + 1;
  let mark = ownEnd.after;
  // Insertions between the verb and what it introduces: ", Kay Scheller,", ", der …,", ", wie X berichtet,".
  while (next < clauses.length && isInsertion(parts, next, end)) {
    mark = clauses[next]?.after ?? '';
    next += 1;
  }
  const following = clauses[next];
  if (following === undefined) return ownEnd.after === ':' ? { content: [], inverted: false, pointsBack: false } : undefined;
  const found = behind(following.from, tokens.length);
  if (mark === ':' || ownEnd.after === ':') return found;
  if (following.speech >= 0 && following.speech !== clause.speech && reading.lemma === 'finden') return undefined;
  if (following.speech >= 0 && following.speech !== clause.speech) return mark === ',' || mark === '' || mark === '–' ? found : undefined;
  if (mark !== ',' && mark !== '–') return undefined;
  if (following.kind === 'content' || following.kind === 'question') return found;
  if (following.kind === 'infinitive') return reading.class === 'know' || voice === 'passive' ? undefined : found;
  if (following.kind === 'main') {
    const first = tokens[following.from]?.low ?? '';
    const finite = tokens[following.finite]?.low ?? '';
    // The verb first: the clause around goes on ("die nie geprüft wurde, ist pleite").
    if ((following.finite === following.from || voice === 'passive') && !isSubjunctiveForm(finite)) return undefined;
    if (coordinators.has(first) || isAfterthought(parts, following)) return undefined;
    return isClosed(parts, { index, at, reading }) ? undefined : found;
  }
  if (following.kind === 'adverbial') {
    const main = clauses[next + 1];
    const finite = tokens[main?.finite ?? -1]?.low ?? '';
    const subordinateFirst = main?.kind === 'main' && main.finite === firstWord(tokens, main.from, main.to);
    if (subordinateFirst && (isSubjunctiveForm(finite) || onlySmallWords(tokens, at + 1, clause.to))) return found;
    return undefined;
  }
  if (following.kind !== 'fragment') return undefined;
  // "sagte, die Stimme erhebend:", "erzählte, wie er …", "berichten, die Bank kippele".
  const [first, last] = [tokens[following.from], tokens[following.to - 1]];
  const endsLikeVerb =
    at === clause.to - 1 &&
    following.to - following.from > 1 &&
    last !== undefined &&
    /^\p{Ll}{3,}(?:e|t|en)$/u.test(last.text) &&
    isArticle(first, false);
  return following.after === ':' || /^(?:wie|dass|ob|ja|nein)$/.test(first?.low ?? '') || endsLikeVerb ? found : undefined;
}

function isInsertion({ tokens, clauses }: SentenceParts, next: number, end: number): boolean {
  const clause = clauses[next];
  if (clause === undefined || clause.speech !== clauses[end]?.speech) return false;
  if (clause.bracketed) return true;
  if (clause.before === ':' || clauses[end]?.after === ':') return false;
  if (clause.kind === 'relative') return true;
  if (clause.kind === 'adverbial' && tokens[firstWord(tokens, clause.from, clause.to)]?.low === 'wie') return true;
  return clause.kind === 'fragment' && next + 1 < clauses.length && tokens[clause.from]?.low !== 'wie';
}

/** ", hieß es", ", so der Minister": a frame of its own. */
function isAfterthought({ tokens }: SentenceParts, clause: Clause): boolean {
  if (clause.finite === clause.from && germanForms.get(tokens[clause.from]?.low ?? '')?.some(({ form }) => form === 'finite')) return true;
  const [first, second] = [tokens[clause.from]?.low ?? '', tokens[clause.from + 1]?.low ?? ''];
  return /^(?:heißt|hieß)$/.test(first) && second === 'es';
}

/** A verb that already has its object takes no bare main clause: "kritisierte die Regierung, das Volk litt". */
function isClosed({ tokens, clauses }: SentenceParts, { index, at, reading }: { index: number; at: number; reading: Reading }): boolean {
  const clause = clauses[index];
  if (clause === undefined || reading.class === 'know' || reading.class === 'plan') return true;
  const next = clauses[index + 1];
  if (next !== undefined && isSubjunctiveForm(tokens[next.finite]?.low ?? '')) return false;
  // The subject stands in front: an accusative behind the verb is its object.
  if (
    at !== clause.finite ||
    at === clause.from ||
    /^(?:am|im|in|vor|nach|bei|auf|an|seit|zu|mit|gegenüber|so|dann|da|dort|hier|auch|das|dies)$/.test(tokens[clause.from]?.low ?? '')
  )
    return false;
  for (let look = at + 1; look < clause.to; look += 1) {
    const token = tokens[look];
    if (
      token === undefined ||
      token.mark !== '' ||
      /^(?:in|im|am|an|auf|aus|bei|beim|mit|nach|von|vom|vor|zu|zum|zur|über|für|gegenüber)$/.test(token.low)
    )
      return false;
    if (!isArticle(token, false) && !/^\p{Lu}/u.test(token.text)) continue;
    const phrase = nounPhraseAt(tokens, look, { to: clause.to, takesPlace: false });
    if (phrase === undefined) continue;
    return !/^(?:dem|der|einem|einer|seinem|seiner|ihrem|ihrer|diesem|dieser|)$/.test(phrase.article) && !isObliquePhrase(tokens, phrase);
  }
  return false;
}

/** "…, sagte X": a clause or a quotation before the verb, and what goes on behind it. */
export function contentBefore(parts: SentenceParts, { index, at, reading, voice }: Place): Found | undefined {
  const { tokens, clauses } = parts;
  const clause = clauses[index];
  const previous = clauses[index - 1];
  if (clause === undefined || previous === undefined || reading.class === 'know' || reading.class === 'plan' || voice === 'passive')
    return undefined;
  const opening = firstWord(tokens, clause.from, clause.to);
  // "…, hat der Kanzler bestätigt"
  const isCompound = (voice === 'perfect' || voice === 'infinitive') && clause.finite === opening;
  const opens = isCompound || at === opening || (at === opening + 1 && /^(?:so|auch|dann|zudem|weiter)$/.test(tokens[opening]?.low ?? ''));
  if (
    !opens ||
    opening !== clause.from ||
    !(clause.before === ',' || clause.before === '' || clause.before === '–' || clause.before === ':')
  )
    return undefined;
  if (clause.before === ':') return undefined;
  const quoted = previous.speech !== clause.speech && previous.speech >= 0;
  const start = startOfContent(parts, index);
  const hasClause = clauses.slice(start, index).some((one) => /^(?:main|content|question|infinitive)$/.test(one.kind));
  if (!quoted && !hasClause && !(index - start === 1 && previous.kind === 'fragment' && hasSubjectBehind(tokens, clause, at)))
    return undefined;
  const content: TokenRange[] = [{ from: clauses[start]?.from ?? 0, to: clause.from }];
  const goesOn = clauses[index + 1];
  if (goesOn !== undefined && !coordinators.has(tokens[goesOn.from]?.low ?? '')) content.push({ from: goesOn.from, to: tokens.length });
  return { content, inverted: true, pointsBack: false };
}

/** "Aus Zypern, sagt X": one piece before the verb, and somebody behind it. */
function hasSubjectBehind(tokens: readonly ClauseToken[], clause: Clause, at: number): boolean {
  for (let look = at + 1; look < Math.min(clause.to, at + 8); look += 1) {
    const token = tokens[look];
    if (token === undefined || token.mark !== '') return false;
    if (/^(?:er|sie|man|es|der|die|das|ein|eine|seine?|ihre?)$/.test(token.low)) return true;
    if (/^(?:am|im|in|dem|den|vor|bei|auf|zu|an|nach|mit|gegenüber|aus|von)$/.test(token.low)) {
      look += 1;
      continue;
    }
    if (/^\p{Lu}/u.test(token.text) || token.title) return true;
  }
  return false;
}

/** Content before an inverted verb begins with the sentence, or behind a semicolon or dash. */
function startOfContent({ clauses }: SentenceParts, index: number): number {
  let start = index;
  while (start > 0 && clauses[start]?.before !== ';' && index - start < 30) start -= 1;
  return start;
}
