import { carriesAttributionOnly } from '../../ingest/language/attribution/attribution.ts';
import type { SentenceAttribution } from '../../ingest/language/attribution/sentence-attribution.ts';
import { neededContext } from '../answering/needed-context.ts';
import { insertionsFor } from '../answering/writers/insertions.ts';
import type { DraftClaim } from '../checking/draft-claim.ts';
import type { Insertion } from '../contract/claim.ts';
import { withInsertions } from '../contract/insertions.ts';
import type { ArticleReader, ReadArticle, ReadSentence } from '../retrieval/read-article.ts';
import { speakerOf } from './attribute-sentence.ts';
import { openReferences } from './open-references.ts';

type CitedSentence = { articleId: string; revision: string; start: number; end: number };
/** A sentence to be quoted, by its place in its report; `copies`: the same statement elsewhere. */
export type ToQuote = { articleId: string; revision: string; position: number; copies: readonly CitedSentence[] };

/** "Er", "She": an insertion behind these letters explains the opening pronoun. */
const LONGEST_PRONOUN = 3;
/** Neighbours of one block that are shown besides what was chosen; with more the text stands there again. */
const MOST_CONTEXT = 8;

/** The drafts of one block: the sentences verbatim, each with the neighbours and the names in brackets it needs to be read rightly. `place` continues from `firstPlace`. */
export function quoteBlock(
  sentences: readonly ToQuote[],
  { readArticle, number, firstPlace = 0 }: { readArticle: ArticleReader; number: number; firstPlace?: number },
): Omit<DraftClaim, 'id'>[] {
  const drafts: Omit<DraftClaim, 'id'>[] = [];
  // What one report says stands together; reports in the order given.
  for (const ofReport of Map.groupBy(sentences, ({ articleId }) => articleId).values()) {
    const [first] = ofReport;
    if (!first) continue;
    const ids = { articleId: first.articleId, revision: first.revision };
    const article = readArticle(ids.articleId, ids.revision);
    const own = new Map(ofReport.map((sentence) => [sentence.position, sentence]));
    for (const { position, insertions } of withNeeds([...own.keys()], article, ids)) {
      const sentence = article.sentences[position];
      if (!sentence) continue;
      const chosen = own.get(position);
      drafts.push({
        kind: 'quotation',
        role: chosen ? 'answer' : 'context',
        text: sentence.text,
        spans: [
          { ...ids, start: sentence.start, end: sentence.end, exact: true },
          ...(chosen?.copies ?? []).map(({ articleId, revision, start, end }) => ({ articleId, revision, start, end, exact: true })),
        ],
        unresolved: [],
        block: { kind: 'quotation', number, place: firstPlace + drafts.length },
        ...(insertions.length > 0 ? { insertions } : {}),
      });
    }
  }
  return drafts;
}

/** What is shown when sentences of one report are quoted together: all their positions, and the characters with what is put in. */
export function shownWith(
  sentences: readonly Omit<ToQuote, 'copies'>[],
  { readArticle }: { readArticle: ArticleReader },
): { positions: ReadonlySet<number>; characters: number } {
  const [first] = sentences;
  if (!first) return { positions: new Set(), characters: 0 };
  const article = readArticle(first.articleId, first.revision);
  const shown = withNeeds(
    sentences.map(({ position }) => position),
    article,
    { articleId: first.articleId, revision: first.revision },
  );
  return {
    positions: new Set(shown.map(({ position }) => position)),
    characters: shown.reduce(
      (sum, { position, insertions }) => sum + withInsertions(article.sentences[position]?.text ?? '', insertions).length,
      0,
    ),
  };
}

type Ids = Pick<Insertion['from'], 'articleId' | 'revision'>;

/** Positions to show, in reading order, with what is put into each. What is brought in needs its own neighbours in turn. */
function withNeeds(positions: number[], article: ReadArticle, ids: Ids): { position: number; insertions: Insertion[] }[] {
  const shown = new Set(positions);
  const waiting = [...positions];
  const most = positions.length + MOST_CONTEXT;
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    for (const needed of needsOf(at, article, { ids, shown, isOwn: positions.includes(at) })) {
      if (shown.has(needed) || shown.size >= most) continue;
      shown.add(needed);
      waiting.push(needed);
    }
  }
  const ordered = [...shown].sort((a, b) => a - b);
  return ordered.map((position) => ({ position, insertions: insertionsAt(position, article, { ids, shown }) }));
}

type Beside = { ids: Ids; shown: ReadonlySet<number> };

function needsOf(position: number, article: ReadArticle, { isOwn, ...beside }: Beside & { isOwn: boolean }): number[] {
  const sentence = article.sentences[position];
  if (!sentence) return [];
  const insertions = insertionsAt(position, article, beside);
  const pronounIsNamed = insertions.some(({ at }) => at <= LONGEST_PRONOUN);
  const speaker = speakerOf(sentence, position, article, { shown: textBefore(position, article, beside), ids: beside.ids });
  const isInserted = speaker !== undefined && 'insertion' in speaker;
  const isAttributed = isInserted || saysWhose(sentence, article.annotations().attributions[position]);
  const needed = neededContext(article.sentences, position, { pronounIsNamed, isAttributed });
  const open = pronounIsNamed ? [] : openReferences(article, position, { isOwn });
  const saying =
    speaker && 'unnamed' in speaker
      ? article.sentences.findIndex(({ start, end, headline }) => !headline && start <= speaker.unnamed.start && speaker.unnamed.end <= end)
      : -1;
  const next = article.sentences[position + 1];
  const saidBehind = !isInserted && next && carriesAttributionOnly(next.text) ? [position + 1] : [];
  return [...needed, ...saidBehind, ...open, ...(saying < 0 ? [] : [saying])];
}

/** It names its source itself. */
function saysWhose({ start, end }: ReadSentence, attribution: SentenceAttribution | undefined): boolean {
  return attribution?.origins.some(({ chain }) => chain.some((origin) => start <= origin.start && origin.end <= end)) ?? false;
}

function insertionsAt(position: number, article: ReadArticle, beside: Beside): Insertion[] {
  const sentence = article.sentences[position];
  if (!sentence) return [];
  const shown = textBefore(position, article, beside);
  const named = insertionsFor(sentence, article, { shown, ids: beside.ids });
  const speaker = speakerOf(sentence, position, article, {
    shown: [shown, ...named.map(({ text }) => text)].join(' '),
    ids: beside.ids,
  });
  if (!speaker || 'unnamed' in speaker) return named;
  return [...named.filter(({ at }) => at !== speaker.insertion.at), speaker.insertion];
}

/** What stands just before it of the same report, and the sentence behind it where that says who spoke ("Das teilte … mit."). */
function textBefore(position: number, { sentences, annotations }: ReadArticle, { shown }: Beside): string {
  const texts: string[] = [];
  for (let before = position - 1; shown.has(before); before--) texts.push(sentences[before]?.text ?? '');
  const next =
    shown.has(position + 1) && annotations().attributions[position]?.how === 'pointing-back' ? sentences[position + 1] : undefined;
  return [...texts, next?.text ?? ''].join(' ');
}
