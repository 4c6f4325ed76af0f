import type { ClauseToken } from '../clauses/clause-tokens.ts';
import { isSubjunctiveForm } from '../clauses/german-verbs.ts';
import { behind, contentAfter, contentBefore, type Found, type Place } from './clause-content.ts';
import type { SentenceParts } from './frame.ts';

/** "nannte die Vorwürfe unbegründet", "hält das Risiko für gering", "bezifferte den Schaden auf …". */
export function judgement(parts: SentenceParts, place: Place): Found | undefined {
  const { tokens, clauses } = parts;
  const { index, at, reading, voice } = place;
  const clause = clauses[index];
  if (clause === undefined || voice === 'passive') return undefined;
  const from = voice === 'active' ? at + 1 : clause.from;
  const rest = tokens.slice(from, clause.to).filter((token) => token.mark === '');
  const next = clauses[index + 1];
  const speech = next !== undefined && next.speech >= 0 && next.speech !== clause.speech;
  const introduces = next !== undefined && clause.after === ',' && /^(?:content|question|infinitive)$/.test(next.kind);
  const found = introduces ? behind(next.from, tokens.length) : behind(at + 1, speech ? next.to : clause.to);
  const has = (pattern: RegExp) => rest.some((token) => !token.title && pattern.test(token.low));
  // "nannte Berichte, dass …, erfunden"
  const [clauseBehind, closing] = [clauses[index + 1], clauses[index + 2]];
  if (
    clauseBehind !== undefined &&
    /^(?:content|main)$/.test(clauseBehind.kind) &&
    closing?.kind === 'fragment' &&
    closing.to - closing.from <= 4 &&
    clause.after === ','
  )
    return { content: [{ from: clauseBehind.from, to: clauseBehind.to }], inverted: false, pointsBack: false };
  if (reading.lemma === 'nennen') return rest.some((token) => token.title) || speech || endsWithJudgement(rest) ? found : undefined;
  if (reading.lemma === 'halten') {
    const place = rest.findIndex((token) => token.low === 'für');
    const last = rest.at(-1);
    return place > 0 &&
      last !== undefined &&
      rest.length - place <= 8 &&
      (/^\p{Ll}/u.test(last.text) || /^(?:einen?|eine)$/.test(rest[place + 1]?.low ?? ''))
      ? found
      : undefined;
  }
  if (/^(?:beziffern|schätzen|taxieren|veranschlagen|datieren)$/.test(reading.lemma)) {
    if (has(/^(?:auf|mit)$/)) return found;
    return contentAfter(parts, place) ?? contentBefore(parts, place);
  }
  if (has(/^als$/)) return found;
  return reading.lemma === 'bewerten' || reading.lemma === 'bezeichnen' ? undefined : (contentBefore(parts, place) ?? undefined);
}

/** Ends with an adjective ("unbegründet"), or a second noun phrase ("nannte das Urteil einen Skandal"). */
function endsWithJudgement(rest: readonly ClauseToken[]): boolean {
  const last = rest.at(-1);
  if (last === undefined || rest.length < 2) return false;
  if (/^\p{Ll}/u.test(last.text))
    return !/^(?:ab|an|auf|aus|ein|mit|nach|vor|zu|weg|um|nicht|auch|hier|dort|heute|gestern|beim|nun|jedoch|aber|da\p{L}{2,6})$/u.test(
      last.low,
    );
  const article = rest.findLastIndex((token) => /^(?:ein|eine|einen)$/.test(token.low));
  return article > 0 && rest.slice(0, article).some((token) => /^\p{Lu}/u.test(token.text) || /^(?:das|dies|es|ihn|sie)$/.test(token.low));
}

/** "sprach von Wahlbetrug", "geht von Brandstiftung aus", "rechnet mit Regen". */
export function prepositionalContent({ tokens, clauses }: SentenceParts, { index, at, reading, voice }: Place): Found | undefined {
  const clause = clauses[index];
  if (clause === undefined || voice === 'passive') return undefined;
  const wanted =
    reading.class === 'speak'
      ? /^(?:von|vom)$/
      : reading.lemma === 'ausgehen' || /^(?:berichten|erzählen)$/.test(reading.lemma)
        ? /^(?:von|vom)$/
        : reading.lemma === 'rechnen'
          ? /^mit$/
          : undefined;
  if (wanted === undefined) return undefined;
  // "Die Kampagne gehe von Kreisen aus": inside indirect speech it is not the subject who holds it.
  if (reading.lemma === 'ausgehen' && isSubjunctiveForm(tokens[clause.finite]?.low ?? '')) return undefined;
  const from = voice === 'active' ? at + 1 : clause.from;
  for (let look = from; look < clause.to; look += 1) {
    const low = tokens[look]?.low ?? '';
    if (wanted.test(low))
      return /^(?:der|beiden|dort|hier|nun|heute)$/.test(tokens[look + 1]?.low ?? '') && /^Bühne$/.test(tokens[look + 2]?.text ?? '')
        ? undefined
        : behind(look, tokens.length);
    if (low === 'über' && reading.lemma === 'berichten' && namesEvent(tokens, look, clause.to)) return behind(look, tokens.length);
    if (/^(?:mit|über|für|zu|zum|zur|vor|gegen)$/.test(low)) return undefined;
  }
  // The content in front: "Von einem Skandal sprach die Opposition".
  return voice === 'active' && wanted.test(tokens[clause.from]?.low ?? '') && at > clause.from + 1
    ? { content: [{ from: clause.from, to: at }], inverted: false, pointsBack: false }
    : undefined;
}

/** "über die Lieferung von 200 Raketen", "über Angriffe": that it happened is what is reported; "über den Minister" is only what about. */
function namesEvent(tokens: readonly ClauseToken[], at: number, to: number): boolean {
  const head = tokens.slice(at + 1, to).find((token) => /^\p{Lu}/u.test(token.text));
  return head !== undefined && /(?:[a-zäöü]ung(?:en)?|tion(?:en)?|griffe?n?|schlag|schläge|tote|opfer|verluste)$/.test(head.low);
}
