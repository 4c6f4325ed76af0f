import type { ClauseToken } from '../clauses/clause-tokens.ts';
import { type Clause, coordinators, firstWord, lastWord, wordIn } from '../clauses/clauses.ts';
import { nounPhraseAt } from '../clauses/noun-phrases.ts';
import { isCarrier, isOrganisationNoun, isWork } from '../clauses/origin-nouns.ts';
import { isCapital } from '../clauses/phrase-openings.ts';
import { germanForms } from '../clauses/reporting-forms.ts';
import { type Frame, frameOf, type SentenceParts, type TokenRange, tokenMention } from './frame.ts';
import { labelClause } from './german-labels.ts';
import { germanSubject } from './german-subject.ts';
import { type Origin, originWithApposition } from './origins.ts';

/** Clauses that are but a source: "wie X berichtet", "so X", "hieß es aus X", "aus X verlautete", "X: …"; in order. */
export function germanClauseSources(parts: SentenceParts): Frame[] {
  return parts.clauses.flatMap((clause, index) => {
    const frame =
      asClause(parts, index, clause) ??
      impersonal(parts, index, clause) ??
      soClause(parts, index, clause) ??
      labelClause(parts, index, clause);
    return frame === undefined ? [] : [frame];
  });
}

/** "wie die Agentur X am Montag berichtete", "wie aus Kreisen verlautete", "wie es in dem Papier heißt". */
function asClause(parts: SentenceParts, index: number, clause: Clause): Frame | undefined {
  const { text, tokens } = parts;
  const first = firstWord(tokens, clause.from, clause.to);
  if (tokens[first]?.low !== 'wie' || tokens[first]?.title || first !== clause.from) return undefined;
  const last = lastWord(tokens, clause.from, clause.to);
  const verb = reportingAtEnd(tokens, first, last);
  if (verb === undefined) return undefined;
  let origins: Origin[] = [];
  const isImpersonal = /^(?:es|aus|von|bei)$/.test(tokens[first + 1]?.low ?? '') || verb === 'impersonal';
  if (isImpersonal) origins = sourceBehindPreposition(parts, { from: first + 1, to: last });
  else origins = germanSubject(parts, { index, at: last, inverted: false, finite: last });
  const content = aroundClause(parts, index);
  const learned = /^erf/.test(tokens[last]?.low ?? '')
    ? sourceBehindPreposition(parts, { from: first + 1, to: last }).filter(
        ({ start }) => !origins.some((origin) => origin.start === start),
      )[0]
    : undefined;
  if (
    origins.length === 0 &&
    !/^(?:es|man)$/.test(tokens[first + 1]?.low ?? '') &&
    !/^(?:verlautet|verlautete|hören|vernehmen|erfahren)$/.test(
      tokens[last]?.low === 'ist' || tokens[last]?.low === 'war' ? (tokens[last - 1]?.low ?? '') : (tokens[last]?.low ?? ''),
    )
  )
    return undefined;
  return frameOf({
    kind: origins.length === 0 ? 'hearsay' : 'as',
    class: 'say',
    cue: tokenMention(text, tokens[first]),
    at: first,
    clause: index,
    origins,
    content,
    ...(learned === undefined ? {} : { source: learned }),
  });
}

/** The reporting verb that closes a clause: "berichtete", "mitgeteilt hat", "zu hören ist". */
function reportingAtEnd(tokens: readonly ClauseToken[], first: number, last: number): 'personal' | 'impersonal' | undefined {
  const [word, before] = [tokens[last], tokens[last - 1]];
  if (word === undefined || last <= first + 1) return undefined;
  if (/^(?:heißt|hieß|hervorgeht|hervorging|verlautet|verlautete)$/.test(word.low)) return 'impersonal';
  if (/^(?:wurde|wird)$/.test(word.low) && before?.low === 'bekannt') return undefined;
  if (/^(?:ist|war|wurde|wird)$/.test(word.low))
    return /^(?:hören|erfahren|vernehmen|lesen|entnehmen|mitgeteilt|berichtet|bestätigt|gemeldet|bekannt)$/.test(before?.low ?? '')
      ? 'impersonal'
      : undefined;
  const isPerfect = /^(?:hat|haben|hatte|hatten|habe)$/.test(word.low);
  const readings = germanForms
    .get((isPerfect ? before : word)?.low ?? '')
    ?.filter(({ apart, form }) => apart === '' && (form === 'participle') === isPerfect);
  return readings !== undefined &&
    readings.length > 0 &&
    readings.some(({ class: name, lemma }) => name !== 'plan' && (name !== 'know' || lemma === 'erfahren'))
    ? 'personal'
    : undefined;
}

/** "In dem Entwurf heißt es", "hieß es aus dem Landratsamt", "aus X geht hervor", "aus X verlautete". */
function impersonal(parts: SentenceParts, index: number, clause: Clause): Frame | undefined {
  const { text, tokens, clauses } = parts;
  for (let at = clause.from; at < clause.to; at += 1) {
    const low = tokens[at]?.low ?? '';
    if (!impersonalVerbs.test(low) || tokens[at]?.title) continue;
    const es = tokens[at + 1]?.low === 'es' ? at + 1 : tokens[at - 1]?.low === 'es' ? at - 1 : -1;
    const saysEs = /^h/.test(low) && es >= 0;
    const goes = (/^g/.test(low) && hasWord(parts, index, 'hervor')) || (/^e/.test(low) && wordIn(tokens, clause, /^sich$/) >= 0);
    const leaks = /^v/.test(low);
    if (!saysEs && !goes && !leaks) continue;
    if (saysEs && isNamed(tokens, at, es, clause)) continue;
    const opening = at === clause.from ? openingBefore(parts, index) : undefined;
    const origins = sourceBehindPreposition(parts, opening ?? clause);
    const weiter = tokens.slice(clause.from, clause.to).some((token) => /^(?:weiter|ferner|zudem|außerdem|dort|darin)$/.test(token.low));
    const inverted =
      at === clause.from && opening === undefined && index > 0 && (clause.before === ',' || clause.before === '' || clause.before === '–');
    const following = clauses[index + 1];
    const points = /^(?:das|dies)$/.test(tokens[clause.from]?.low ?? '') && goes;
    const hasContent = inverted || (following !== undefined && clause.after !== '');
    if (!hasContent && !points) continue;
    if (origins.length === 0 && !saysEs) continue;
    const content: TokenRange[] = inverted
      ? [{ from: 0, to: clause.from }]
      : following
        ? [{ from: following.from, to: tokens.length }]
        : [];
    if (inverted && following && !coordinators.has(tokens[following.from]?.low ?? ''))
      content.push({ from: following.from, to: tokens.length });
    return frameOf({
      kind: origins.length === 0 ? 'hearsay' : 'phrase',
      class: 'say',
      cue: tokenMention(text, tokens[Math.min(at, es >= 0 ? es : at)], tokens[Math.max(at, es)]),
      at,
      clause: index,
      origins,
      content: points && !inverted ? [] : content,
      pointsBack: points,
      goesOn: origins.length === 0 && weiter,
      inverted,
    });
  }
  return undefined;
}

const impersonalVerbs = /^(?:heißt|hieß|heiße|verlautet|verlautete|verlauteten|geht|ging|gehe|ergibt|ergab|ergebe)$/;

/** "Aus dem Papier, das der Redaktion vorliegt, geht hervor": the piece that opens the sentence, cut off by what is said of it. */
function openingBefore({ tokens, clauses }: SentenceParts, index: number): Clause | undefined {
  const opening = clauses[0];
  if (index === 0 || opening?.kind !== 'fragment' || !/^(?:in|im|aus|bei|beim)$/.test(tokens[opening.from]?.low ?? '')) return undefined;
  return clauses.slice(1, index).every(({ kind, bracketed }) => kind === 'relative' || kind === 'fragment' || bracketed)
    ? opening
    : undefined;
}

/** "das heißt", "es heißt Anna": no saying. */
function isNamed(tokens: readonly ClauseToken[], at: number, es: number, clause: Clause): boolean {
  return es < at && isCapital(tokens[at + 1]) && at + 2 >= clause.to;
}

function hasWord({ tokens, clauses }: SentenceParts, index: number, low: string): boolean {
  for (let next = index; next < Math.min(clauses.length, index + 4); next += 1) {
    const clause = clauses[next];
    if (clause !== undefined && tokens[lastWord(tokens, clause.from, clause.to)]?.low === low) return true;
  }
  return false;
}

function sourceBehindPreposition({ text, tokens }: SentenceParts, { from, to }: TokenRange): Origin[] {
  for (let at = from; at < to; at += 1) {
    const low = tokens[at]?.low ?? '';
    if (!/^(?:in|im|aus|bei|beim|von|vom|seitens)$/.test(low) || tokens[at]?.title) continue;
    const phrase = nounPhraseAt(tokens, at + 1, { to, takesPlace: low !== 'von' });
    if (phrase === undefined) continue;
    const head = tokens[phrase.headTo - 1]?.text ?? '';
    // "hieß es in Brüssel", "im Mai": where and when, not who.
    const isWhere =
      /^(?:in|im)$/.test(low) &&
      !(
        isWork(head) ||
        isCarrier(head) ||
        isCarrier(tokens[phrase.head]?.text ?? '') ||
        isOrganisationNoun(head) ||
        /(?:kreise|kreisen|umfeld|haus|amt|entwurf|bericht|papier|schreiben|text|begründung|brief|mail|protokoll|antrag|erklärung|aufruf|video|botschaft|meldung|mitteilung|programm|blatt|zeitung|kommentar|urteil|beschluss|dokument|akte|akten|studie|liste|unterlagen|ausgabe|nachricht|rede|bescheid|note|resolution|vorlage|satzung|vertrag|artikel)[sn]?$/i.test(
          head,
        ) ||
        tokens[phrase.head]?.title
      );
    if (isWhere) {
      at = phrase.to - 1;
      continue;
    }
    return [originWithApposition(text, tokens, phrase)];
  }
  return [];
}

/** "…, so der Minister weiter", "„…“ – so X". */
function soClause(parts: SentenceParts, index: number, clause: Clause): Frame | undefined {
  const { text, tokens, clauses } = parts;
  if (/^(?:wie|je)$/.test(tokens[parts.clauses[index - 1]?.from ?? 0]?.low ?? '')) return undefined;
  if (index === 0 || tokens[clause.from]?.low !== 'so' || clause.kind !== 'fragment' || clause.before === ':') return undefined;
  const phrase = nounPhraseAt(tokens, clause.from + 1, { to: clause.to, takesPlace: false });
  if (phrase === undefined || /^(?:den|dem|des)$/.test(phrase.article)) return undefined;
  const rest = tokens.slice(phrase.to, clause.to).filter((token) => token.mark === '' && token.text !== '');
  if (rest.some((token) => /^(?:wie|als)$/.test(token.low))) return undefined;
  const following = clauses[index + 1];
  const content = [{ from: 0, to: clause.from }];
  if (following) content.push({ from: following.from, to: tokens.length });
  return frameOf({
    kind: 'as',
    class: 'say',
    cue: tokenMention(text, tokens[clause.from]),
    at: clause.from,
    clause: index,
    origins: [originWithApposition(text, tokens, phrase)],
    content,
    inverted: true,
  });
}

/** All of the sentence but the clause itself, at its own depth. */
function aroundClause({ tokens, clauses }: SentenceParts, index: number): TokenRange[] {
  const clause = clauses[index];
  if (clause === undefined) return [];
  return [
    { from: 0, to: clause.from },
    { from: clause.to, to: tokens.length },
  ].filter(({ from, to }) => to > from);
}
