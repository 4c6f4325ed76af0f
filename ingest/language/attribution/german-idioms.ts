import { type Clause, lastWord, wordIn } from '../clauses/clauses.ts';
import { nounPhraseAt } from '../clauses/noun-phrases.ts';
import { isCarrier, isWork } from '../clauses/origin-nouns.ts';
import { isCapital } from '../clauses/phrase-openings.ts';
import { type Frame, frameOf, type SentenceParts, type TokenRange, tokenMention } from './frame.ts';
import { around, citing } from './german-citing.ts';
import { isObliquePhrase } from './german-phrases.ts';
import { germanSubject } from './german-subject.ts';
import { type Origin, originOf, originWithApposition } from './origins.ts';

/** Saying in other words than a verb of saying with its clause: "zitiert X mit den Worten", "erfuhr aus X", "in X ist von … die Rede", "in X steht, dass", "So X."; in order. */
export function germanIdioms(parts: SentenceParts): Frame[] {
  return parts.clauses.flatMap((clause, index) => {
    if (clause.bracketed) return [];
    const frame =
      citing(parts, index, clause) ??
      learning(parts, index, clause) ??
      speakingOf(parts, index, clause) ??
      standing(parts, index, clause) ??
      certainFor(parts, index, clause) ??
      pointingNoun(parts, index, clause);
    return frame === undefined ? [] : [frame];
  });
}

/** "Der Sender erfuhr aus Senatskreisen, dass …", "Dies erfuhr die dpa aus Verlagskreisen". */
function learning(parts: SentenceParts, index: number, clause: Clause): Frame | undefined {
  const { text, tokens, clauses } = parts;
  if (clause.kind !== 'main') return undefined;
  const at = wordIn(parts.tokens, clause, /^(?:erfuhr|erfuhren|erfahren|erfährt)$/);
  if (at < 0) return undefined;
  const source = sourceBehind(parts, { from: clause.from, to: clause.to }, /^aus$/);
  const origins = germanSubject(parts, { index, at: clause.finite, inverted: false, finite: clause.finite });
  if (source === undefined || origins.length === 0 || origins.some(({ start }) => start === source.start)) return undefined;
  const pointsBack = /^(?:das|dies)$/.test(tokens[clause.from]?.low ?? '');
  const next = clauses[index + 1];
  if (!pointsBack && (next === undefined || clause.after !== ',')) return undefined;
  return frameOf({
    kind: 'verb',
    class: 'say',
    cue: tokenMention(text, tokens[at]),
    at,
    clause: index,
    origins: origins.slice(0, 1),
    source,
    pointsBack,
    content: pointsBack || next === undefined ? [] : [{ from: next.from, to: tokens.length }],
  });
}

/** "In dem Bericht ist von drei Toten die Rede." */
function speakingOf(parts: SentenceParts, index: number, clause: Clause): Frame | undefined {
  const { text, tokens } = parts;
  const at = wordIn(parts.tokens, clause, /^Rede$/u, true);
  if (at < 0 || tokens[at - 1]?.low !== 'die' || !/^(?:ist|war|sei|waren|sind)$/.test(tokens[clause.finite]?.low ?? '')) return undefined;
  const of = wordIn(parts.tokens, clause, /^(?:von|vom|davon)$/);
  if (of < 0) return undefined;
  const source = sourceBehind(parts, { from: clause.from, to: clause.to }, /^(?:in|im|bei|beim|aus)$/, true);
  const cue = tokenMention(text, tokens[at - 1], tokens[at]);
  const content = [{ from: of, to: at - 1 }, ...around(parts, clause).filter(({ from }) => from > at)].filter(({ from, to }) => to > from);
  return frameOf({
    kind: source === undefined ? 'hearsay' : 'phrase',
    class: 'say',
    cue,
    at,
    clause: index,
    origins: source === undefined ? [] : [source],
    content,
  });
}

/** "In dem Brief steht, dass …", "Auf dem Schild steht: „…“". */
function standing(parts: SentenceParts, index: number, clause: Clause): Frame | undefined {
  const { text, tokens, clauses } = parts;
  const at = wordIn(parts.tokens, clause, /^(?:steht|stand|stehe)$/);
  const next = clauses[index + 1];
  if (at < 0 || next === undefined || clause.finite !== at) return undefined;
  const source = sourceBehind(parts, { from: clause.from, to: clause.to }, /^(?:in|im)$/, true);
  const opens = next.kind === 'content' || next.kind === 'main' || next.speech >= 0;
  const inverted = at === clause.from;
  if (source === undefined || !(inverted ? index > 0 : opens && (clause.after === ',' || clause.after === ':'))) return undefined;
  return frameOf({
    kind: 'phrase',
    class: 'say',
    cue: tokenMention(text, tokens[at]),
    at,
    clause: index,
    origins: [source],
    content: inverted ? [{ from: 0, to: clause.from }] : [{ from: next.from, to: tokens.length }],
    inverted,
  });
}

/** "Für den Oppositionsführer steht fest: …", "Für die Ermittler ist klar, dass …". */
function certainFor(parts: SentenceParts, index: number, clause: Clause): Frame | undefined {
  const { text, tokens, clauses } = parts;
  const next = clauses[index + 1];
  const isContent = next !== undefined && (clause.after === ':' || (clause.after === ',' && /^(?:content|main)$/.test(next.kind)));
  if (clause.kind !== 'main' || !isContent || !/^(?:steht|stand|ist|war|sei|stehe)$/.test(tokens[clause.finite]?.low ?? ''))
    return undefined;
  if (!/^(?:fest|klar|sicher|offensichtlich|unstrittig)$/.test(tokens[lastWord(tokens, clause.from, clause.to)]?.low ?? ''))
    return undefined;
  const source = sourceBehind(parts, clause, /^für$/);
  if (source === undefined) return undefined;
  const cue = tokenMention(text, tokens[clause.finite]);
  const content = [{ from: next.from, to: tokens.length }];
  return frameOf({ kind: 'verb', class: 'say', lemma: 'feststehen', cue, at: clause.finite, clause: index, origins: [source], content });
}

/** "Zu diesem Schluss kommt X", "Diese Ansicht vertritt X", "So der Anwalt am Montag": back to the sentence before. */
function pointingNoun(parts: SentenceParts, index: number, clause: Clause): Frame | undefined {
  const { text, tokens } = parts;
  if (index > 0) return undefined;
  const first = tokens[clause.from];
  if (first?.low === 'so' && clause.finite < 0 && clause.to - clause.from < 14) {
    const phrase = nounPhraseAt(tokens, clause.from + 1, { to: clause.to, takesPlace: false });
    if (phrase === undefined || isObliquePhrase(tokens, phrase) || (phrase.article === '' && !isCapital(tokens[clause.from + 1])))
      return undefined;
    return frameOf({
      kind: 'phrase',
      class: 'say',
      cue: tokenMention(text, first),
      at: clause.from,
      clause: index,
      origins: [originWithApposition(text, tokens, phrase)],
      pointsBack: true,
    });
  }
  const standsIn = sourceStandingIn(parts, clause);
  if (standsIn !== undefined)
    return frameOf({
      kind: 'phrase',
      class: 'say',
      lemma: 'stehen',
      cue: tokenMention(text, first),
      at: clause.from,
      clause: index,
      origins: [standsIn],
      pointsBack: true,
    });
  const noun = tokens.findIndex(
    (token, at) =>
      at < clause.from + 4 &&
      /^(?:Schluss|Ergebnis|Fazit|Urteil|Ansicht|Meinung|Auffassung|Einschätzung|These|Angaben|Zahlen|Zahl|Worten|Vorwurf|Behauptung|Befund)$/.test(
        token.text,
      ),
  );
  const pointer = tokens[noun - 1]?.low ?? '';
  if (noun < 0 || !/^(?:diese[mnrs]?|solche[mnrs]?)$/.test(pointer) || clause.finite !== noun + 1) return undefined;
  if (
    !/^(?:kommt|kommen|kam|kamen|gelangt|gelangte|vertritt|vertreten|vertrat|teilt|teilen|teilte|machte|machten|nannte|nannten|nennt|erhob|erhebt|zieht|zog|äußerte|hat|hatte|stellte|veröffentlichte|wiederholte|bekräftigte)$/.test(
      tokens[clause.finite]?.low ?? '',
    )
  )
    return undefined;
  const origins = germanSubject(parts, { index, at: clause.finite, inverted: true, finite: clause.finite });
  if (origins.length === 0) return undefined;
  return frameOf({
    kind: 'verb',
    class: 'say',
    cue: tokenMention(text, tokens[noun - 1], tokens[clause.finite]),
    at: clause.finite,
    clause: index,
    origins,
    pointsBack: true,
  });
}

/** "So steht es in der Zeitung", "Das steht im Bericht". */
function sourceStandingIn(parts: SentenceParts, clause: Clause): Origin | undefined {
  const [first, second] = [parts.tokens[clause.from], parts.tokens[clause.from + 1]];
  if (!/^(?:so|das|dies)$/.test(first?.low ?? '') || !/^(?:steht|stand|stehe)$/.test(second?.low ?? '')) return undefined;
  return sourceBehind(parts, { from: clause.from + 2, to: clause.to }, /^(?:in|im)$/);
}

function sourceBehind(
  { text, tokens }: SentenceParts,
  { from, to }: TokenRange,
  preposition: RegExp,
  onlyWorks = false,
): Origin | undefined {
  for (let at = from; at < to; at += 1) {
    if (!preposition.test(tokens[at]?.low ?? '') || tokens[at]?.title) continue;
    const phrase = nounPhraseAt(tokens, at + 1, { to, takesPlace: false });
    if (phrase === undefined) continue;
    const head = tokens[phrase.headTo - 1]?.text ?? '';
    const speaks =
      isWork(head) ||
      isCarrier(head) ||
      isCarrier(tokens[phrase.head]?.text ?? '') ||
      /(?:kreise|kreisen|umfeld|ministerium|amt|papier|text|brief|schreiben|bericht|meldung|mitteilung|haus|behörde|mail)[sne]?$/i.test(
        head,
      );
    if (onlyWorks && !speaks) {
      at = phrase.to - 1;
      continue;
    }
    return originOf(text, tokens, phrase);
  }
  return undefined;
}
