import type { ClauseToken } from './clause-tokens.ts';
import { auxiliaries, canBeFinite, isSubjunctiveAtEnd, secondSubjunctives, subjunctiveAuxiliaries } from './german-verbs.ts';
import { germanForms } from './reporting-forms.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const articleOrPreposition = words(
  'der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner mein meine sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer unser unsere unseren diese dieser dieses diesen diesem jene jener jede jeder jedes alle mehrere viele einige zwei drei vier in im an am auf aus bei beim mit nach von vom vor zum zur für durch über unter um ohne gegen zwischen hinter neben ab wegen trotz',
);

/** Reading no further than this; a clause without a mark for longer is none. */
const reach = 80;

/**
 * Index of the finite verb of a German clause, −1 without one. `last`: the clause is subordinate, its verb comes last. Auxiliaries and modals win;
 * an attribute before its noun ("die verletzte Frau") is no verb.
 */
export function germanFinite(tokens: readonly ClauseToken[], from: number, to: number, last: boolean): number {
  const end = Math.min(to, from + reach);
  let best = -1;
  let attributive = -1;
  for (let step = 0; step < end - from; step += 1) {
    const at = last ? end - 1 - step : from + step;
    const token = tokens[at];
    if (token === undefined || token.mark !== '' || token.title) continue;
    const { low } = token;
    const opens = at === from && /^\p{Lu}/u.test(token.text);
    if (!/^\p{Ll}/u.test(token.text) && !opens) continue;
    if (auxiliaries.has(low) || subjunctiveAuxiliaries.has(low) || secondSubjunctives.has(low)) {
      if (isPlainInfinitive(tokens, at, low)) continue;
      return at;
    }
    if (best >= 0 || opens || !isPossiblyFinite(low) || tokens[at - 1]?.low === 'zu' || tokens[at - 1]?.low === 'am') continue;
    if (isAttribute(tokens, at, from)) {
      const pointed = at === from + 1 && /^(?:das|dies|es|dieses)$/.test(tokens[from]?.low ?? '');
      if (attributive < 0 && germanForms.get(low)?.some(({ form }) => form === 'finite' || (form === 'both' && pointed))) attributive = at;
      continue;
    }
    best = at;
  }
  // "Das bestätigte Regierungssprecherin X": read as an attribute only while there is another verb.
  if (best >= 0 || attributive >= 0) return best >= 0 ? best : attributive;
  // "Bricht der Damm, …", "Räumt die Keller!": the verb opens the sentence.
  const [opening, second] = [tokens[from], tokens[from + 1]];
  if (
    opening !== undefined &&
    second !== undefined &&
    opening.mark === '' &&
    /^(?:der|die|das|den|dem|ein|eine|einen|er|sie|es|man|wir|ich|alle|endlich|sofort|nicht|jetzt|kein|keine|sich)$/.test(second.low) &&
    canBeFinite(opening.low) &&
    !/^(?:erst|selbst|fast|seit|mit|laut|trotz)$/.test(opening.low)
  )
    return from;
  const closing = tokens[to - 1];
  return to - from > 1 && closing !== undefined && closing.mark === '' && isSubjunctiveAtEnd(closing.text) ? to - 1 : -1;
}

/** By its form, or as a verb of saying: "beschuldigen". */
function isPossiblyFinite(low: string): boolean {
  return canBeFinite(low) || germanForms.get(low)?.some(({ form }) => form === 'both') === true;
}

/** "gesagt haben", "zu werden": no finite verb although its form could be one. */
function isPlainInfinitive(tokens: readonly ClauseToken[], at: number, low: string): boolean {
  if (!/^(?:haben|werden|sein|können|müssen|sollen|wollen|dürfen|lassen|mögen)$/.test(low)) return false;
  const [previous, next] = [tokens[at - 1], tokens[at + 1]];
  if (previous?.low === 'zu') return true;
  const closes = next === undefined || next.mark !== '' || coordinates.test(next.low);
  if (!closes) return false;
  // A finite auxiliary earlier in the clause leaves this one to be the infinitive.
  for (let back = at - 1; back >= Math.max(0, at - reach) && tokens[back]?.mark === ''; back -= 1) {
    const other = tokens[back]?.low ?? '';
    if (auxiliaries.has(other) || subjunctiveAuxiliaries.has(other) || secondSubjunctives.has(other)) return true;
  }
  return false;
}

const coordinates = /^(?:und|oder|sowie)$/;

function isAttribute(tokens: readonly ClauseToken[], at: number, from: number): boolean {
  const [previous, next, token] = [tokens[at - 1], tokens[at + 1], tokens[at]];
  if (token === undefined || !/(?:e|en|er|es|em)$/.test(token.low) || next === undefined || next.mark !== '') return false;
  const nounBehind =
    /^[\p{Lu}\p{N}]/u.test(next.text) ||
    (/^\p{Ll}+(?:e|en|er|es|em)$/u.test(next.text) &&
      !articleOrPreposition.has(next.low) &&
      !/^(?:er|sie|es|alle|habe|werde)$/.test(next.low));
  if (!nounBehind) return false;
  if (
    at > from &&
    previous !== undefined &&
    (articleOrPreposition.has(previous.low) || (/^\p{Ll}+(?:e|en|er|es|em)$/u.test(previous.text) && /^\p{Lu}/u.test(next.text)))
  )
    return true;
  // "der am Montag festgesetzte Mann": an article further back that has no noun yet.
  return (
    /te[nrsm]?$/.test(token.low) &&
    /^\p{Lu}/u.test(next.text) &&
    at - from >= 3 &&
    articleOrPreposition.has(tokens[from]?.low ?? '') &&
    articleOrPreposition.has(tokens[from + 1]?.low ?? '')
  );
}

const englishAuxiliaries = words(
  "is are was were am has have had do does did will would can could may might must shall should isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't cannot mustn't shouldn't isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t don’t doesn’t didn’t won’t wouldn’t can’t couldn’t mustn’t shouldn’t it's it’s he's he’s she's she’s there's there’s we're they're we’re they’re that's that’s",
);

const irregularPasts = words(
  'said told came went took gave got made knew thought found left fell rose held kept led lost met paid put ran saw sent set shut sat stood spoke spent stole struck swept threw won wrote began became broke brought built bought caught chose cut drew drove ate fought flew fed felt froze grew hid hit hurt let lay lent lit meant quit rang sang sank shot slept slid sold sought shook shrank split spread stuck sprang swam swore taught tore understood woke wore withdrew arose underwent bore bound bred burst cast clung crept dealt dug dwelt fled flung forgot forgave laid leapt lied overcame overthrew sped spun stung undertook upheld wept wound',
);

/** The same in English; `onlySure`: without what could be a plural noun as well: an auxiliary, a form in -ed, an irregular past, or a third person in -s behind a noun. */
export function englishFinite(tokens: readonly ClauseToken[], from: number, to: number, onlySure = false): number {
  const end = Math.min(to, from + reach);
  let third = -1;
  for (let at = from; at < end; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.mark !== '' || token.title) continue;
    const { low } = token;
    if (!/^\p{Ll}/u.test(token.text) && at !== from) continue;
    if (englishAuxiliaries.has(low) || irregularPasts.has(low) || (at > from && sureThirds.has(low))) return at;
    const previous = tokens[at - 1]?.low ?? '';
    if (
      at > from &&
      /[a-z]{2}ed$/.test(low) &&
      !/^(?:the|a|an|his|her|its|their|of|more|most|to|be|being|been|by|with|need|indeed|not)$/.test(previous)
    )
      return at;
    if (!onlySure && third < 0 && at > from && /[a-z]{2}[^s]s$/.test(low) && isThirdPerson(tokens, at)) third = at;
  }
  return third;
}

/** Third persons that are no plural nouns. */
const sureThirds = words(
  'says thinks believes argues insists warns adds writes tells wants knows explains admits denies suggests means comes goes makes takes gets gives remains becomes seems appears includes contains follows begins continues happens exists allows requires',
);

const pluralFrame =
  /^(?:the|a|an|of|in|on|at|for|with|by|from|to|and|or|his|her|its|their|our|no|some|many|most|more|two|three|four|five|six|seven|eight|nine|ten|\d.*|all|these|those|several|few|both|other)$/;

/** "the mine holds six": a noun or pronoun before, and no noun phrase that ends with it. */
function isThirdPerson(tokens: readonly ClauseToken[], at: number): boolean {
  const [previous, next] = [tokens[at - 1], tokens[at + 1]];
  if (previous === undefined || previous.mark !== '' || pluralFrame.test(previous.low)) return false;
  if (
    /^(?:this|its|his|thus|perhaps|always|sometimes|afterwards|besides|across|towards|less|unless|as|is|was|has|does|yes|years|days|us|plus|versus|news|series|minutes|hours|months|weeks|politics|economics|others|ours|theirs|hers|yours)$/.test(
      tokens[at]?.low ?? '',
    )
  )
    return false;
  if (next === undefined || next.mark !== '') return /^(?:he|she|it|who|which|that)$/.test(previous.low);
  return /^(?:a|an|the|its|his|her|their|no|not|to|that|in|on|for|from|with|at|by|over|under|into|out|up|down|off|back|\p{N}.*|one|two|three|four|five|six|seven|eight|nine|ten|more|less|about|he|she|they|we|there|only|better|well|closed|shut|empty|open|all|every|nothing|something|each|new|little|much|many|too|very|still|so|as)$/u.test(
    next.low,
  );
}
