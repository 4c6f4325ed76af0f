import { opensWithPronoun } from '../../../ingest/language/pronouns.ts';
import type { DraftClaim } from '../../checking/draft-claim.ts';
import type { Language } from '../../contract/answer.ts';
import type { Wishes } from '../../contract/wishes.ts';
import type { ArticleReader } from '../../retrieval/read-article.ts';
import { FORMAL_KINDS } from '../expected-answer.ts';
import { insertionsFor, namePronoun } from '../quoting/insertions.ts';
import { neededContext } from '../quoting/needed-context.ts';
import { quotedTogether } from '../quoting/quoted-together.ts';
import { opensWithAge } from '../quoting/somebody.ts';
import type { Evidence, RankedSentence } from '../rank-sentences.ts';
import { answerFrames } from './answer-frames.ts';
import { boundsOf, chooseAnswers } from './choose-answers.ts';
import { quoteEachReport } from './each-report.ts';
import { orderAnswers } from './order-answers.ts';
import { asksWhoSays } from './what-lead-holds.ts';

/** The sentence before a pronoun answers by itself when it holds this share of the question's words. */
const ANTECEDENT_COVERED = 0.8;

/** The sentences that answer, verbatim, the best first, each with the neighbours it needs to be read rightly; or what each report says, where that is wished. */
export function extractAnswer({
  evidence,
  language,
  readArticle,
  wishes = {},
}: {
  evidence: Evidence;
  language: Language;
  readArticle: ArticleReader;
  wishes?: Wishes | undefined;
}): DraftClaim[] {
  const ofEach = wishes.eachReport && quoteEachReport({ evidence, language, readArticle, wishes });
  if (ofEach) return [...ofEach, ...answerFrames({ evidence, drafts: ofEach, language, undated: 0, fewer: undefined, readArticle })];
  const bounds = boundsOf(wishes.length, FORMAL_KINDS.has(evidence.expected));
  const chosen = chooseAnswers(evidence, bounds, readArticle);
  // What is put in an order of its own is not parted by how sure it is.
  const all = [...chosen.sure, ...chosen.lessSure, ...chosen.aside];
  const sure = wishes.order === undefined ? (chosen.isDoubtful ? [] : chosen.sure) : all;
  const asideFrom = all.length - chosen.aside.length;
  const { groups, undated } = orderAnswers(all, { order: wishes.order, readArticle });
  const drafts: DraftClaim[] = [];
  const shown = new Map<string, number>();
  for (const [number, group] of groups.entries()) {
    const lessSure = number >= sure.length;
    const aside = lessSure && number >= asideFrom;
    if (answersIn(drafts) >= bounds.most) break;
    const { lead } = group;
    const { passage } = lead.found;
    if (shown.has(key(lead))) continue;
    const article = readArticle(passage.articleId, passage.revision);
    const ids = { articleId: passage.articleId, revision: passage.revision };
    const named = insertionsFor(lead, article, { shown: '', ids });
    const pronounIsNamed = namePronoun(named, lead.text);
    // Who asks whose word it is, is shown the sentence that names "the newspaper" or "the minister" too; so is whoever reads of "the 61-year-old" alone.
    const isOpen = (number === 0 && asksWhoSays(evidence.asked.question)) || (named.length === 0 && opensWithAge(lead.text));
    const needed = isOpen
      ? quotedTogether([lead.position], article, ids).map(({ position }) => position)
      : neededContext(article.sentences, lead.position, { pronounIsNamed });
    const positions = [...new Set([...needed, lead.position])].sort((a, b) => a - b);
    const isFull = answersIn(drafts) + 1 >= bounds.most;
    const before = isFull ? undefined : answeringAntecedent(lead, evidence);
    // What continues a quotation that is shown already stands with it; a less sure one stays behind the words that say so, and one kept closed with its like.
    const behind = aside ? asideFrom : lessSure ? sure.length : 0;
    const beside = lessSure ? [] : [lead.position - 1, lead.position + 1];
    const block =
      [...positions, ...beside]
        .map((position) => shown.get(`${passage.articleId}:${article.sentences[position]?.start}`))
        .find((one) => one !== undefined && one >= behind) ?? number;
    const answering = before === undefined ? [lead.position] : [before, lead.position];
    for (const position of [...answering, ...positions.filter((one) => !answering.includes(one))]) {
      const sentence = article.sentences[position];
      if (!sentence) continue;
      const role = answering.includes(position) ? 'answer' : 'context';
      const copies = position === lead.position ? group.copies : [];
      if (shown.has(`${passage.articleId}:${sentence.start}`)) continue;
      shown.set(`${passage.articleId}:${sentence.start}`, block);
      const others = positions.filter((one) => one !== position).map((one) => article.sentences[one]?.text);
      const insertions = insertionsFor(sentence, article, { shown: others.join(' '), ids });
      drafts.push({
        id: `c${drafts.length + 1}`,
        kind: 'quotation',
        role,
        text: sentence.text,
        spans: [
          { articleId: passage.articleId, revision: passage.revision, start: sentence.start, end: sentence.end, exact: true },
          ...copies.map(spanOf),
        ],
        unresolved: [],
        block: { kind: 'quotation', number: block, place: position },
        ...(lessSure ? { lessSure } : {}),
        ...(aside ? { aside } : {}),
        ...(insertions.length > 0 ? { insertions } : {}),
      });
    }
  }
  const found = answersIn(drafts);
  const fewer = typeof wishes.length === 'number' && found < wishes.length ? { wished: wishes.length, found } : undefined;
  // By importance: what a sentence needs beside it to be read rightly stands in its block all the same.
  const byImportance = [...drafts.filter(({ role }) => role === 'answer'), ...drafts.filter(({ role }) => role !== 'answer')];
  return [...byImportance, ...answerFrames({ evidence, drafts, language, undated, fewer, readArticle })];
}

function answersIn(drafts: DraftClaim[]): number {
  return drafts.filter(({ role }) => role === 'answer').length;
}

/**
 * "Er traf sich auch mit …" behind a sentence that tells of another meeting: both answer, and the one that names whom "er"
 * means comes first. Undefined when the sentence before answers less.
 */
function answeringAntecedent(lead: RankedSentence, { sentences, expected }: Evidence): number | undefined {
  if (!opensWithPronoun(lead.text)) return undefined;
  const before = sentences.find(
    (one) => one.found.passage.articleId === lead.found.passage.articleId && one.position === lead.position - 1,
  );
  if (!before || before.headline || before.features.covered < ANTECEDENT_COVERED) return undefined;
  return expected === 'thing' || before.features.expected === 1 ? before.position : undefined;
}

function spanOf({ found, start, end }: RankedSentence) {
  return { articleId: found.passage.articleId, revision: found.passage.revision, start, end, exact: true };
}

function key(sentence: RankedSentence): string {
  return `${sentence.found.passage.articleId}:${sentence.start}`;
}
