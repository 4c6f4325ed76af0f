import type { Families } from '../../ingest/corpus/families.ts';
import { attributeSentences } from '../../ingest/language/attribution/attribution.ts';
import { holderAfterLaut } from '../../ingest/language/attribution/holder-form.ts';
import type { SentenceAttribution } from '../../ingest/language/attribution/sentence-attribution.ts';
import { findNames, nameKey } from '../../ingest/language/names/names.ts';
import { findWords } from '../../ingest/language/words.ts';
import type { Claim, Sourcing } from '../contract/claim.ts';
import type { ArticleReader, ReadArticle } from '../retrieval/read-article.ts';
import { countIndependent } from './independent-sources.ts';

/** Whose word a checked claim is; undefined for frames and for claims without a source. */
export type SourceOf = (claim: Claim) => Sourcing | undefined;

export type SourcingParts = { readArticle: ArticleReader; families: Pick<Families, 'idsOf'> };

/** Sentences before the cited one that may say who speaks on. */
const BEFORE = 12;
/** "Das berichtet die Agentur": a sentence behind may say whose word the one before it was. */
const BEHIND = 1;

/** People and circles that stay unnamed; bodies ("das Ministerium") are named by what they are. */
const UNNAMED =
  /(?<!\p{L})(?:\p{L}*(?:kreisen?|insidern?|informant(?:en|in|innen)?|whistleblower|augenzeug(?:en?|in|innen)|zeug(?:en?|in|innen)|anwohnern?|diplomat(?:en|in|innen)?|beamte[rn]?|mitarbeitern?|mitarbeiterin(?:nen)?|vertretern?|personen|leuten?|eingeweihten?|vertraute[rn]?|experten?|beobachtern?|funktionär(?:en?)?)|quellen?|officials?|sources?|insiders?|witness(?:es)?|residents?|diplomats?|people|persons?|employees?|aides?|experts?|observers?)(?!\p{L})/iu;

/** Owners of knowledge that name nobody ("nach Erkenntnissen seines Landes"). */
const SAYS_NOTHING = /^(?:Land(?:es)?|Staat(?:es)?|Haus(?:es)?|Seite|country|er|sie|he|she|they|it)$/iu;

/** Whose word claims are, by the reports' own attributions around the cited characters. */
export function createSourceOf({ readArticle, families }: SourcingParts): SourceOf {
  return (claim) => {
    if (claim.kind === 'frame' || claim.citations.length === 0) return undefined;
    const chains = claim.citations.map((citation) => {
      const article = readArticle(citation.articleId, citation.revision);
      return { articleId: citation.articleId, ...chainAt(article, citation.start) };
    });
    const told = chains.find(({ origins }) => origins.length > 0);
    return {
      origins: told?.origins ?? [],
      anonymous: chains.every(({ anonymous }) => anonymous),
      independent: countIndependent([claim], families, originOf(chains)),
    };
  };
}

/** Whom a sentence names for itself, nearest first, each as it is written behind "laut". `anonymous`: the furthest stays unnamed. */
export type Chain = { origins: string[]; anonymous: boolean };

/** Who is said to have said what stands at an offset. */
function chainAt(article: ReadArticle, offset: number): Chain {
  const at = article.sentences.findIndex(({ start, end }) => start <= offset && offset < end);
  if (at < 0) return { origins: [], anonymous: false };
  const from = Math.max(0, at - BEFORE);
  return chainOf(article.text, attributeSentences(article.text, article.sentences.slice(from, at + BEHIND + 1))[at - from]);
}

/** The same of an attribution that was read already; `text`: all of the report. */
export function chainOf(text: string, attribution: SentenceAttribution | undefined): Chain {
  const chain =
    attribution?.origins[0]?.chain
      .flatMap((origin) => holderAfterLaut(text, origin) ?? [])
      .filter((origin) => !SAYS_NOTHING.test(origin)) ?? [];
  const furthest = chain.at(-1);
  return { origins: chain, anonymous: furthest === undefined ? attribution?.unnamed === true : isUnnamed(furthest) };
}

function isUnnamed(origin: string): boolean {
  return UNNAMED.test(origin) && !findNames(origin).some(({ kind }) => kind === 'person');
}

/** Article → key of the named origin its sentence rests on. What rests on nobody named, or on a mere description, speaks for itself. */
function originOf(chains: (Chain & { articleId: string })[]): Map<string, string> {
  const origins = new Map<string, string>();
  for (const { articleId, origins: chain, anonymous } of chains) {
    const furthest = chain.at(-1);
    if (furthest !== undefined && !anonymous) origins.set(articleId, nameOf(furthest));
  }
  return origins;
}

function nameOf(origin: string): string {
  const [name] = findNames(origin);
  return (
    name?.key ??
    findWords(origin)
      .map(({ text }) => nameKey(text))
      .join(' ')
  );
}
