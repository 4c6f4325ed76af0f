import type { ClauseToken } from './clause-tokens.ts';
import { canBeParticiple } from './german-verbs.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const articles = words(`
der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines dieser diese dieses diesen diesem jener jene jenes jenen jenem jeder jede jedes jedem jeden mein meine meinen meinem meiner sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere unserem unseren unserer dessen deren
mehrere mehreren mehrerer einige einigen einiger viele vielen vieler zahlreiche zahlreichen zahlreicher manche manchen mancher etliche etlichen beide beiden beider alle allen aller sämtliche zwei zweier drei dreier vier fünf sechs sieben acht neun zehn elf zwölf derselbe dieselbe derselben demselben dasselbe
`);

const onlyOblique = words(
  'den dem des einen einem eines keinen keinem diesen diesem jenen jenem meinen meinem seinen seinem ihren ihrem unserem unseren jedem jeden mehreren einigen vielen zahlreichen manchen etlichen beiden allen demselben',
);

const modifiers = words(
  'rund etwa gut knapp mehr als fast sehr so besonders weniger mindestens bis zu nicht näher namentlich gut- hoch ganz eher zum teil teils offenbar angeblich damals damalige heute heutige laut',
);

/** Agencies and papers that write themselves small. */
const smallNames = words('dpa epd sid taz apa ots afp kna ard zdf');

/** Whether a word can be a noun or a name by its first letter; polite and other pronouns cannot. */
export function isCapital(token: ClauseToken | undefined): boolean {
  return (
    token !== undefined &&
    token.mark === '' &&
    !/^(?:Sie|Ihnen|Ihr|Ich|Wir|Er|Es)$/.test(token.text) &&
    (/^[\p{Lu}\p{Lt}\p{Lo}]/u.test(token.text) ||
      (token.title && /^\p{N}/u.test(token.text)) ||
      /^\p{N}+-?\p{Lu}/u.test(token.text) ||
      /^\p{Ll}{2,5}-\p{Lu}/u.test(token.text) ||
      smallNames.has(token.text))
  );
}

/** An article, a possessive, a quantifier or a figure; capitalised ones only at the beginning of a phrase. */
export function isArticle(token: ClauseToken | undefined, first: boolean): boolean {
  if (token === undefined || !articles.has(token.low)) return token !== undefined && /^\p{N}+(?:[.,]\p{N}+)*$/u.test(token.low);
  return first || /^\p{Ll}/u.test(token.text);
}

/** Articles that only an object has. */
export function isOblique(article: string): boolean {
  return onlyOblique.has(article);
}

/** Adjectives, numbers, and behind an article whole participial phrases: "(eine) mit dem Vorgang vertraute (Person)". */
export function skipModifiers(tokens: readonly ClauseToken[], from: number, limit: number, behindArticle: boolean): number {
  let at = from;
  let trail = from;
  const longest = behindArticle ? 9 : 4;
  for (let seen = 0; at < limit && seen < longest; seen += 1, at += 1) {
    const token = tokens[at];
    if (token === undefined || (token.mark !== '' && token.mark !== ',')) break;
    if (token.mark === ',') {
      // "der hohe, alte Turm"
      if (seen === 0 || !isAdjective(tokens[at - 1]) || !isAdjective(tokens[at + 1]) || !isCapital(tokens[at + 2])) break;
      continue;
    }
    if (isCapital(token)) return at;
    if (isAdjective(token)) continue;
    if (modifiers.has(token.low) && at < limit - 1) continue;
    if (behindArticle && seen === 0) {
      const inner = participialEnd(tokens, at, limit);
      if (inner !== undefined) return inner;
    }
    return trail;
  }
  trail = at;
  return trail;
}

export function isAdjective(token: ClauseToken | undefined): boolean {
  return (
    token !== undefined &&
    token.mark === '' &&
    /^(?:\p{N}+-)?\p{Ll}[\p{Ll}-]*(?:e|en|er|es|em)$/u.test(token.text) &&
    !/^(?:er|es|sie|wie|die|der|den|dem|ihre?|seine?|eine[nrms]?|keine[nrms]?|oder|aber|habe|hätte|werde|wurde|würde|haben|werden|wurden|seien|wäre|gegen|über|unter|neben|zwischen|hinter|wegen|ohne|heute|morgen|gestern|immer|wieder|weiter|alle|welche[rsnm]?|diese[rsnm]?|jene[rsnm]?|sowie|bevor|wenn|denn|dann|daher|jedoch|ihnen|ihm|ihn|mehr|sehr|eher|außer|während|leider)$/u.test(
      token.low,
    )
  );
}

/** Behind "eine": "mit dem Vorgang vertraute Person" → where "Person" stands. */
function participialEnd(tokens: readonly ClauseToken[], from: number, limit: number): number | undefined {
  for (let at = from + 1; at < Math.min(limit, from + 9); at += 1) {
    const [token, previous] = [tokens[at], tokens[at - 1]];
    if (token === undefined || token.mark !== '') return undefined;
    if (!isCapital(token) || previous === undefined) continue;
    if (
      isAdjective(previous) &&
      (canBeParticiple(previous.low.replace(/e[nrms]?$/, '')) ||
        /(?:te[nrms]?|ene[nrms]?|ende[nrms]?)$|^(?:ansässig|zuständig|verantwortlich|tätig|wohnhaft|heimisch|gültig)e[nrms]?$/.test(
          previous.low,
        )) &&
      at - from >= 2
    )
      return at;
  }
  return undefined;
}
