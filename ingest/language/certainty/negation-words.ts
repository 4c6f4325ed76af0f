import type { ClauseToken } from '../clauses/clause-tokens.ts';

/** Case matters: the German "Not" is a noun, the English "not" a negation. */
const negations =
  /^(?:[Nn]icht|[Nn]ichts|[Kk]ein(?:e[mnrs]?)?|[Kk]einerlei|[Kk]eineswegs|[Kk]einesfalls|[Nn]ie|[Nn]iemals|[Nn]iemand(?:e[mn])?|[Nn]irgends|[Nn]irgendwo|[Ww]eder|noch|[Oo]hne|[Mm]itnichten|not|Not|[Nn]ever|[Nn]o|[Nn]one|[Nn]obody|[Nn]othing|[Nn]either|[Nn]or|[Ww]ithout|[Cc]annot|[Nn]owhere|\p{L}{2,8}n['’]t)$/u;

/** Whether a token negates, as it stands among its neighbours: "nicht nur", "kein Geringerer als", "Ärzte ohne Grenzen" and "No. 5" do not. */
export function isNegationAt(tokens: readonly ClauseToken[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.mark !== '' || token.title || !negations.test(token.text)) return false;
  // "die Partei Niemals Wieder": a capital inside a sentence makes a name of it.
  if (
    /^\p{Lu}/u.test(token.text) &&
    at > 0 &&
    tokens[at - 1]?.mark === '' &&
    tokens[at - 1]?.speech === token.speech &&
    !tokens[at - 1]?.title
  )
    return false;
  const [next, after, previous] = [tokens[at + 1]?.low ?? '', tokens[at + 2]?.low ?? '', tokens[at - 1]?.low ?? ''];
  switch (token.low) {
    case 'nicht':
      if (isAttributive(tokens, at)) return false;
      if (/^(?:erst|selten|wenige|wenigen|ohne|ungern|unbedingt)$/.test(next)) return next === 'unbedingt';
      if (next === 'zum' && after === 'ersten') return false;
      if (/^(?:nur|zuletzt|allein|bloß|minder|umsonst)$/.test(next)) return next === 'allein' && !follows(tokens, at, /^(?:sondern|auch)$/);
      if (next === 'weniger' || next === 'mehr' || next === 'anders') return after !== 'als';
      return !/^un(?!ter|d|s|ten|gefähr|iversit|abhängig|mittelbar|längst|verzüglich|bedingt)\p{L}{4,}/u.test(next);
    case 'noch':
      return isSecondOfNeither(tokens, at);
    case 'nie':
      return previous !== 'wie';
    case 'nichts':
      return !(next === 'anderes' || next === 'weniger' || next === 'als' || next === 'geringeres');
    case 'not':
      return (
        !/^(?:only|least|just|merely|solely)$/.test(next) &&
        !/^un(?!til|der)\p{L}{4,}/u.test(next) &&
        !(next === 'to' && after === 'mention') &&
        !(token.text === 'Not' && at > 0)
      );
    case 'no': {
      if (tokens[at + 1]?.mark === '.' || /^\p{N}/u.test(next)) return false;
      return !(/^(?:doubt|matter|longer\w|less|fewer|more)$/.test(next) && (next === 'doubt' || next === 'matter' || after === 'than'));
    }
    case 'nothing':
      return !(/^(?:but|less|short)$/.test(next) || (next === 'other' && after === 'than'));
    case 'none':
      return !(next === 'other' && after === 'than');
    case 'ohne':
      return !/^(?:grenzen|zweifel|weiteres|frage|hin)$/.test(next) && previous !== 'nicht';
    case 'without':
      return !/^(?:borders|doubt|question|frontiers)$/.test(next) && previous !== 'not';
    case 'niemand':
      return !(/^(?:ander(?:e[nrs]?|s)|geringere[rs]?)$/.test(next) && after === 'als');
    case 'nobody':
      return !(next === 'but' || (next === 'other' && after === 'than'));
    case 'weder':
    case 'neither':
      return true;
    case 'nor':
      return true;
    default:
      if (/^kein/.test(token.low)) return !isPraise(tokens, at, next);
      return true;
  }
}

/** "weder …, noch war der Funk besetzt": opens the second of two clauses. */
function isSecondOfNeither(tokens: readonly ClauseToken[], at: number): boolean {
  if (tokens[at - 1]?.mark !== ',') return false;
  return tokens.slice(Math.max(0, at - 40), at).some(({ low, mark }) => low === 'weder' && mark === '');
}

/** "kein Geringerer als", "kein anderer als", "keine Frage", "kein Wunder". */
function isPraise(tokens: readonly ClauseToken[], at: number, next: string): boolean {
  if (/^(?:geringere[rnms]?|andere[rnms]?|wenige[rn]?)$/.test(next)) return tokens[at + 2]?.low === 'als';
  return (
    /^(?:zweifel|frage|wunder)$/.test(next) &&
    tokens[at + 1]?.mark === '' &&
    /^(?:zweifel|frage|wunder)$/.test(next) &&
    !/^(?:stellte|stellten|stellt)$/.test(tokens[at - 1]?.low ?? '')
  );
}

/** "eine nicht gemeldete Demonstration": only the attribute is negated. */
function isAttributive(tokens: readonly ClauseToken[], at: number): boolean {
  const [previous, next, noun] = [tokens[at - 1]?.low ?? '', tokens[at + 1], tokens[at + 2]];
  const behindArticle =
    /^(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|noch|bisher|bislang|mit|von|für|durch|zwei|drei|mehrere|einige|viele|alle|ihre|seine|im|am|zum|zur)$/.test(
      previous,
    );
  return (
    behindArticle &&
    next !== undefined &&
    noun !== undefined &&
    /^\p{Ll}+e[nrms]?$/u.test(next.text) &&
    /^\p{Lu}/u.test(noun.text) &&
    !/^(?:eine[nrms]?|diese[nrms]?|jede[nrms]?|alle[nrs]?|seine[nrms]?|ihre[nrms]?)$/.test(next.low)
  );
}

function follows(tokens: readonly ClauseToken[], at: number, pattern: RegExp): boolean {
  return tokens.slice(at + 1, at + 20).some((token) => pattern.test(token.low));
}
