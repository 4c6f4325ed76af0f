import { isAttributive } from '../clauses/attributive.ts';
import type { ClauseToken } from '../clauses/clause-tokens.ts';
import type { Clause } from '../clauses/clauses.ts';
import { canBeParticiple } from '../clauses/german-verbs.ts';
import type { SentenceParts } from './frame.ts';

/** A word that makes a clause hearsay without saying whose; `at`: its token. */
export type HearsayCue = { at: number; clause: number; modal: boolean };

const adverbs = /^(?:angeblich|vorgeblich|reportedly|allegedly|purportedly|supposedly|rumou?red)$/u;

/** "soll … abgesetzt haben", "angeblich", "reportedly", outside quotations; in order. */
export function findHearsay({ tokens, clauses, english }: SentenceParts): HearsayCue[] {
  const found: HearsayCue[] = [];
  for (const [index, clause] of clauses.entries()) {
    if (clause.speech >= 0) continue;
    for (let at = clause.from; at < clause.to; at += 1) {
      const token = tokens[at];
      if (token === undefined || token.title) continue;
      if (isAttributive(tokens, at)) continue;
      if (adverbs.test(token.low) || (token.low === 'vernehmen' && tokens[at + 1]?.low === 'nach'))
        found.push({ at, clause: index, modal: false });
      else if (!english && /^(?:soll|sollen)$/.test(token.low) && hasPerfectInfinitive(tokens, clause, { from: at, clauses, index }))
        found.push({ at, clause: index, modal: true });
    }
  }
  return found;
}

/** Participles whose perfect is made with "sein": "soll geflohen sein" is hearsay, "soll abgeschlossen sein" a plan. */
const movement =
  /(?:gegangen|gekommen|geflohen|geflogen|gereist|gestorben|geflüchtet|entkommen|geworden|worden|geblieben|geschehen|passiert|gefallen|gestiegen|gesunken|entstanden|verschwunden|eingetroffen|umgekommen|explodiert|gewachsen|begegnet|gelungen|ertrunken|erschienen|gestürzt|zerbrochen|gefahren|gelaufen|gesprungen|gerannt|gezogen|getreten|gewesen|gelandet|gerutscht|geschwommen|gewichen|gescheitert|gestrandet|entglitten|ausgebrochen|aufgebrochen|zusammengebrochen|eingebrochen|entgleist|kollidiert|verunglückt|gesegelt|marschiert|emigriert|gewandert|gekentert|gesunken|verstorben|erfroren|verhungert|erstickt|verblutet|erkrankt|aufgetaucht|abgetaucht|untergetaucht|aufgewacht|eingeschlafen|aufgestanden|entstiegen|gebrannt|geplatzt|gerissen|gebrochen|geborsten|abgebrannt|verbrannt|ausgelaufen|erblindet|genesen|aufgefallen|beigetreten|gefolgt|geschlichen|geeilt|gerast|geritten)$/;

type Reach = { from: number; clauses: readonly Clause[]; index: number };

/** "… gelebt haben", "… geflohen sein", "… eingestellt worden sein" at the end of the clause, over insertions. */
export function hasPerfectInfinitive(tokens: readonly ClauseToken[], clause: Clause, { from, clauses, index }: Reach): boolean {
  for (let next = index; next < Math.min(clauses.length, index + 4); next += 1) {
    const piece = next === index ? clause : clauses[next];
    if (piece === undefined || piece.speech !== clause.speech) break;
    const start = next === index ? from + 1 : piece.from;
    if (endsInPerfect(tokens, start, piece.to)) return true;
    const following = clauses[next + 1];
    if (following === undefined || !(following.kind === 'relative' || following.kind === 'fragment' || following.bracketed)) break;
  }
  return false;
}

function endsInPerfect(tokens: readonly ClauseToken[], from: number, to: number): boolean {
  for (let at = to - 1; at > from; at -= 1) {
    const [token, previous] = [tokens[at], tokens[at - 1]];
    if (token === undefined || previous === undefined) continue;
    if (token.low === 'haben' && canBeParticiple(previous.low)) return true;
    if (token.low === 'sein' && movement.test(previous.low)) return true;
  }
  // "soll" behind the infinitive, in a subordinate clause: "der geflohen sein soll".
  const [first, second, third] = [tokens[from - 3], tokens[from - 2], tokens[from - 1]];
  return (
    /^(?:soll|sollen)$/.test(third?.low ?? '') &&
    ((second?.low === 'haben' && canBeParticiple(first?.low ?? '')) || (second?.low === 'sein' && movement.test(first?.low ?? '')))
  );
}
