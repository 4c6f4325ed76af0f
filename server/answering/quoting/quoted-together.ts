import { carriesAttributionOnly } from '../../../ingest/language/attribution/attribution.ts';
import type { SentenceAttribution } from '../../../ingest/language/attribution/sentence-attribution.ts';
import type { Insertion } from '../../contract/claim.ts';
import type { ReadArticle, ReadSentence } from '../../retrieval/read-article.ts';
import { speakerOf } from './attribute-sentence.ts';
import { insertionsFor, namePronoun } from './insertions.ts';
import { neededContext } from './needed-context.ts';
import { openReferences } from './open-references.ts';

/** Neighbours that are shown besides what was chosen; with more the text stands there again. */
const MOST_CONTEXT = 8;

type Ids = Pick<Insertion['from'], 'articleId' | 'revision'>;

/**
 * What is shown when sentences of one report are quoted: their positions and those of the neighbours that they need to be read rightly, in reading order, with the names that
 * are put into each. What is brought in needs its own neighbours in turn; `brief`, in the cells of a table, they
 * do without, and of the way back to whom a pronoun means the sentence alone that names him is shown.
 */
export function quotedTogether(
  positions: number[],
  article: ReadArticle,
  ids: Ids,
  { brief = false } = {},
): { position: number; insertions: Insertion[] }[] {
  const shown = new Set(positions);
  const waiting = [...positions];
  const most = positions.length + MOST_CONTEXT;
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    for (const needed of needsOf(at, article, { ids, shown, isOwn: positions.includes(at), brief })) {
      if (shown.has(needed) || shown.size >= most) continue;
      shown.add(needed);
      waiting.push(needed);
    }
  }
  const ordered = [...shown].sort((a, b) => a - b);
  return ordered.map((position) => ({ position, insertions: insertionsAt(position, article, { ids, shown }) }));
}

type Beside = { ids: Ids; shown: ReadonlySet<number> };

function needsOf(
  position: number,
  article: ReadArticle,
  { isOwn, brief, ...beside }: Beside & { isOwn: boolean; brief: boolean },
): number[] {
  const sentence = article.sentences[position];
  if (!sentence || (brief && !isOwn)) return [];
  const insertions = insertionsAt(position, article, beside);
  const pronounIsNamed = namePronoun(insertions, sentence.text);
  const speaker = speakerOf(sentence, position, article, { shown: textBefore(position, article, beside), ids: beside.ids });
  const isInserted = speaker !== undefined && 'insertion' in speaker;
  const isAttributed = isInserted || saysWhose(sentence, article.annotations().attributions[position]);
  const needed = neededContext(article.sentences, position, { pronounIsNamed, isAttributed });
  const open = pronounIsNamed ? [] : openReferences(article, position, { isOwn, isNamed: insertions.length > 0 });
  const saying =
    !pronounIsNamed && speaker && 'unnamed' in speaker
      ? article.sentences.findIndex(({ start, end, headline }) => !headline && start <= speaker.unnamed.start && speaker.unnamed.end <= end)
      : -1;
  const next = article.sentences[position + 1];
  const saidBehind = !isInserted && next && carriesAttributionOnly(next.text) ? [position + 1] : [];
  return [...needed, ...saidBehind, ...(brief ? open.toSorted((a, b) => a - b).slice(0, 1) : open), ...(saying < 0 ? [] : [saying])];
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
