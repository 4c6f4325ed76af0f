import { type Clause, firstWord, lastWord, wordIn } from '../clauses/clauses.ts';
import { auxiliaries, canBeFinite, isSubjunctiveForm } from '../clauses/german-verbs.ts';
import { isMute } from '../clauses/origin-nouns.ts';
import type { ReportingClass } from '../clauses/reporting-verbs.ts';
import { type Frame, frameOf, type SentenceParts, tokenMention } from './frame.ts';
import { germanSubject } from './german-subject.ts';
import { isFrameNegated } from './german-verb-reading.ts';
import { hasPerfectInfinitive } from './hearsay.ts';
import { isSpeaker } from './origins.ts';
import { isSubjunctiveClause } from './subjunctive.ts';

const contentNouns: Record<string, ReportingClass> = {
  ansicht: 'believe',
  meinung: 'believe',
  auffassung: 'believe',
  überzeugung: 'believe',
  schluss: 'say',
  ergebnis: 'say',
  urteil: 'say',
  fazit: 'say',
  einschätzung: 'believe',
  befürchtung: 'believe',
  sorge: 'believe',
  hoffnung: 'believe',
  vermutung: 'believe',
  verdacht: 'believe',
  erwartung: 'believe',
  these: 'believe',
  eindruck: 'believe',
  forderung: 'demand',
  appell: 'demand',
  vorwurf: 'charge',
  behauptung: 'say',
  warnung: 'say',
  zweifel: 'doubt',
  darauf: 'say',
};

const lightVerbs =
  /^(?:ist|sind|war|waren|sei|seien|kommt|kommen|kam|kamen|gelangt|gelangte|vertritt|vertreten|vertrat|vertraten|äußert|äußern|äußerte|äußerten|erhebt|erhob|erhoben|hat|haben|hatte|hatten|hegt|hegte|hegten|hegen|teilt|teilte|zieht|zog|zogen|gab|gibt|stellt|stellte|stellten|wiederholt|wiederholte|bekräftigt|bekräftigte|erneuerte|zeigt|zeigte|zeigten|bringt|brachte|richtete|richteten|beharrt|beharrte|besteht|bestand|bestehen|bestanden|pocht|pochte|dringt|drang|drängt|drängte|wies|weist|wiesen|machte|macht)$/;

const mentalAdjectives =
  /^(?:überzeugt|sicher|zuversichtlich|besorgt|skeptisch|optimistisch|einig|pessimistisch|gewiss|davon|dafür|dagegen|alarmiert|enttäuscht|empört|verärgert)$/;

/**
 * Frames without a verb of the list: "ist der Ansicht, dass", "zeigte sich überzeugt, dass"; any verb with speech behind a colon or before it; an indicative
 * clause that another in Konjunktiv I leans on ("Die Polizei ist sicher, der Täter sei im Haus").
 */
export function looseFrame(parts: SentenceParts, index: number): Frame | undefined {
  const { text, tokens, clauses } = parts;
  const [clause, next] = [clauses[index], clauses[index + 1]];
  if (clause === undefined || clause.bracketed || clause.finite < 0) return undefined;
  const finite = tokens[clause.finite];
  if (finite === undefined) return undefined;
  if (/^(?:will|wollen)$/.test(finite.low) && hasPerfectInfinitive(tokens, clause, { from: clause.finite, clauses, index }))
    return ownClaim(parts, index, clause);
  const last = tokens[lastWord(tokens, clause.from, clause.to)];
  const noun = contentNouns[last?.low ?? ''];
  const opensContent =
    next !== undefined &&
    clause.after === ',' &&
    (next.kind === 'content' || next.kind === 'infinitive' || isSubjunctiveClause(parts, next));
  const evidence = /(?:hinweis|hinweise|hinweisen|beleg|belege|beweis|beweise|anzeichen|indiz|indizien)$/.test(
    tokens[lastWord(tokens, clause.from, clause.to) - 1]?.low ?? '',
  );
  const byNoun =
    opensContent && !evidence && lightVerbs.test(finite.low)
      ? (noun ?? (mentalAdjectives.test(last?.low ?? '') && last !== finite ? 'believe' : undefined))
      : undefined;
  const speechBehind =
    clause.kind === 'main' &&
    next !== undefined &&
    next.speech >= 0 &&
    next.speech !== clause.speech &&
    clause.after === ':' &&
    !/^(?:motto|titel|aufschrift|inschrift|namen?|wort|slogan|text|überschrift|schlagzeile|frage|sprichwort)$/.test(last?.low ?? '');
  const leans =
    clause.kind === 'main' &&
    next !== undefined &&
    (clause.after === ',' || clause.after === ':') &&
    isSubjunctiveClause(parts, next) &&
    !isSubjunctiveForm(finite.low) &&
    !/^(?:als|so)$/.test(last?.low ?? '') &&
    wordIn(tokens, clause, /^(?:laut|zufolge)$/) < 0;
  const previous = clauses[index - 1];
  const speechBefore =
    clause.kind === 'main' &&
    clause.finite === firstWord(tokens, clause.from, clause.to) &&
    previous !== undefined &&
    previous.speech >= 0 &&
    previous.speech !== clause.speech &&
    canBeFinite(finite.low) &&
    !auxiliaries.has(finite.low) &&
    /^\p{Ll}/u.test(finite.text);
  if (byNoun === undefined && !speechBehind && !leans && !speechBefore) return undefined;
  const content = speechBefore
    ? [{ from: startOfSpeech(clauses, index - 1), to: clause.from }]
    : [{ from: next?.from ?? clause.to, to: tokens.length }];
  const origins = germanSubject(parts, { index, at: clause.finite, inverted: speechBefore, finite: clause.finite });
  const named = origins.filter(({ text: written }) => !/^(?:es|Es)$/.test(written) && !isMute(written));
  if (named.length === 0) return undefined;
  // "Die Verhandlungen verliefen gut, eine Eile bestehe nicht": things do not speak.
  if (leans && byNoun === undefined && !speechBehind && !speechBefore && !named.some((origin) => origin.pronoun || isSpeaker(origin)))
    return undefined;
  const cueEnd = byNoun === undefined ? finite : (last ?? finite);
  return frameOf({
    kind: 'verb',
    class: byNoun ?? 'say',
    cue: cueEnd.start > finite.start ? tokenMention(text, finite, cueEnd) : tokenMention(text, finite),
    at: clause.finite,
    clause: index,
    origins: named,
    content,
    inverted: speechBefore,
    negated: isFrameNegated(tokens, clause, clause.finite),
  });
}

/** The first token of the quotation that a clause belongs to, as far as it stands in this sentence. */
function startOfSpeech(clauses: readonly Clause[], index: number): number {
  let first = index;
  while (first > 0 && clauses[first - 1]?.speech === clauses[index]?.speech) first -= 1;
  return clauses[first]?.from ?? 0;
}

/** "Ein Zeuge will den Täter erkannt haben": he says so of himself. */
function ownClaim(parts: SentenceParts, index: number, clause: Clause): Frame | undefined {
  const { text, tokens } = parts;
  const origins = germanSubject(parts, { index, at: clause.finite, inverted: false, finite: clause.finite });
  if (origins.length === 0) return undefined;
  return frameOf({
    kind: 'verb',
    class: 'say',
    cue: tokenMention(text, tokens[clause.finite]),
    at: clause.finite,
    clause: index,
    origins,
    content: [{ from: clause.from, to: clause.to }],
  });
}
