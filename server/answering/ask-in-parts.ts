import type { Abstention, Coverage, EndReason, Language, Usage } from '../contract/answer.ts';
import type { AnswerEvent } from '../contract/answer-events.ts';
import type { Claim } from '../contract/claim.ts';
import { sumUsage } from '../contract/sum-usage.ts';
import type { ReadQuestion } from '../retrieval/read-question.ts';
import type { Ask, AskOptions } from './ask.ts';
import { tellsPart } from './tells-part.ts';

export type AskInPartsParts = {
  /** Answers one question that asks one thing. */
  ask: Ask;
  readQuestion: ReadQuestion;
  /** Cited articles that speak for themselves, over all parts. */
  countIndependent: (claims: Claim[]) => number;
  onFault: (fault: unknown) => void;
};

/**
 * Reads the question, then asks each of its parts with the conditions that its words put on the reports. Each part has a heading and blocks of its own; what
 * has no answer is said for its part, in one abstention at the end. A question that asks one thing under no condition is asked as it is.
 */
export function createAskInParts(parts: AskInPartsParts): Ask {
  return async function* askInParts(options) {
    let read: ReturnType<ReadQuestion>;
    try {
      read = parts.readQuestion(options);
    } catch (fault) {
      parts.onFault(fault);
      yield {
        type: 'answer-failed',
        failure: { code: 'internal-error', message: 'The question could not be read. The log of the server says why.' },
      };
      yield { type: 'answer-end', reason: 'failed', coverage: { searched: 0, relevant: 0, cited: 0, independent: 0 } };
      return;
    }
    const { understoodAs, language, understanding, filters, wishes, articleIds } = read;
    const [only = understoodAs] = read.parts;
    if (read.parts.length < 2) {
      const isAsItIs = only === understoodAs && !understanding?.wishes;
      const asked = isAsItIs ? options : { ...options, question: only, history: [] };
      for await (const event of parts.ask({ ...asked, filters, wishes, articleIds }))
        yield event.type === 'question-understood' ? { ...event, question: options.question, understoodAs, understanding } : event;
      return;
    }
    yield { type: 'question-understood', question: options.question, understoodAs, language, understanding };
    yield* inTurn(parts, read.parts, { ...options, filters, wishes, articleIds, language });
  };
}

type TurnOptions = AskOptions & { language: Language };

async function* inTurn(
  { ask, countIndependent }: AskInPartsParts,
  questions: string[],
  { language, ...options }: TurnOptions,
): AsyncGenerator<AnswerEvent> {
  const claims = new Map<string, Claim>();
  const abstentions: { abstention: Abstention; articles: Extract<AnswerEvent, { type: 'answer-abstained' }>['articles'] }[] = [];
  let coverage: Coverage = { searched: 0, relevant: 0, cited: 0, independent: 0 };
  let reason: EndReason = 'finished';
  let usage: Usage | undefined;
  const together = (next: Coverage): Coverage => {
    const all = [...claims.values()].filter(({ aside }) => !aside);
    const cited = new Set(all.flatMap(({ citations }) => citations.map(({ articleId }) => articleId))).size;
    return {
      searched: Math.max(coverage.searched, next.searched),
      relevant: Math.max(coverage.relevant, next.relevant, cited),
      cited,
      independent: cited === 0 ? 0 : countIndependent(all),
    };
  };
  const shown = createShown();
  for (const [index, question] of questions.entries()) {
    const firstBlock = 1 + Math.max(-1, ...[...claims.values()].map(({ block }) => block.number));
    let hasHeading = false;
    /** The part whose answer this one's best sentence is; what ranks behind it is no better answer. */
    let answeredBy: number | undefined;
    /** How surely that sentence tells this part. Of what ranks behind it only blocks that do so more surely may stand. */
    let sharedTells = 0;
    const telling = new Set<number>();
    /** Frames, held until a sentence stands behind them: all may have been quoted for an earlier part. */
    let held: Extract<AnswerEvent, { type: 'claim-checked' }>[] = [];
    for await (const event of ask({ ...options, question, history: [] })) {
      switch (event.type) {
        case 'question-understood':
          break;
        case 'passages-ready':
          coverage = together(event.coverage);
          yield { ...event, coverage };
          break;
        case 'claim-checked': {
          const earlier = shown.before(event.claim, index);
          if (!hasHeading && earlier && answeredBy === undefined) {
            answeredBy = earlier.part;
            sharedTells = tellsPart(headingText(question), event.claim.text);
          }
          if (earlier) break;
          if (event.claim.kind === 'frame' && !hasHeading) {
            held.push(event);
            break;
          }
          if (answeredBy !== undefined) {
            // What is less sure by itself does not answer in the place of the best sentence.
            if (event.claim.lessSure) break;
            const { role, text, block } = event.claim;
            if (role === 'answer' && tellsPart(headingText(question), text) > sharedTells) telling.add(block.number);
            if (!telling.has(block.number)) break;
          }
          if (!hasHeading) {
            const heading = headingOf(question, index, firstBlock);
            claims.set(heading.id, heading);
            yield { type: 'claim-checked', claim: heading, articles: [] };
            hasHeading = true;
          }
          for (const before of event.claim.kind === 'frame' ? [] : held) {
            const claim = inPart(before.claim, index, firstBlock + 1);
            claims.set(claim.id, claim);
            yield { ...before, claim };
          }
          if (event.claim.kind !== 'frame') held = [];
          const claim = inPart(event.claim, index, firstBlock + 1);
          claims.set(claim.id, claim);
          shown.add(claim, index);
          yield { ...event, claim };
          break;
        }
        case 'citation-moved':
          yield { ...event, claimId: idInPart(event.claimId, index) };
          break;
        case 'disagreement-found': {
          const { disagreement } = event;
          const shownOf = (ids: string[]) => ids.map((id) => shown.idOf(idInPart(id, index))).filter((id) => claims.has(id));
          const sides = disagreement.sides.map((side) => ({ ...side, claimIds: shownOf(side.claimIds) }));
          // What a sentence says that was left out for this part is no side of what is shown.
          if (sides.some(({ claimIds }, at) => claimIds.length === 0 && disagreement.sides[at]?.claimIds.length !== 0)) break;
          yield { ...event, disagreement: { ...disagreement, id: idInPart(disagreement.id, index), sides } };
          break;
        }
        case 'answer-abstained':
          abstentions.push({ abstention: { ...event.abstention, part: question }, articles: event.articles });
          break;
        case 'tokens-used':
          usage = sumUsage(usage, event.usage) ?? event.usage;
          yield { ...event, usage };
          break;
        case 'answer-end':
          coverage = together(event.coverage);
          if (event.reason !== 'finished') reason = event.reason;
          break;
        default:
          yield event;
      }
    }
    const known = answeredBy === undefined ? undefined : claims.get(headingId(answeredBy));
    if (known && !hasHeading && sharedTells > 0) {
      const heading = { ...known, text: `${known.text} ${headingText(question)}` };
      claims.set(heading.id, heading);
      yield { type: 'claim-checked', claim: heading, articles: [] };
    } else if (known && !hasHeading) {
      const note = openPart(question, index, { language, number: firstBlock });
      claims.set(note.id, note);
      yield { type: 'claim-checked', claim: note, articles: [] };
    }
    if (reason === 'failed' || reason === 'stopped') break;
  }
  const abstained = joined(abstentions, claims.size > 0);
  if (abstained) yield abstained;
  yield { type: 'answer-end', reason, coverage };
}

function idInPart(id: string, index: number): string {
  return `p${index + 1}-${id}`;
}

/** Ids and blocks are unique within one part only. */
function inPart(claim: Claim, index: number, firstBlock: number): Claim {
  return { ...claim, id: idInPart(claim.id, index), block: { ...claim.block, number: claim.block.number + firstBlock } };
}

/** The sentences quoted so far: one that answers two parts stands under both their questions, not twice. */
function createShown() {
  const parts = new Map<string, { part: number; id: string }>();
  const repeats = new Map<string, string>();
  // Which of two reports that say it is cited first is chance.
  const keysOf = ({ kind, citations }: Claim) =>
    kind === 'quotation' ? citations.map(({ articleId, revision, start }) => `${articleId}@${revision}:${start}`) : [];
  return {
    add(claim: Claim, part: number): void {
      for (const key of keysOf(claim)) if (!parts.has(key)) parts.set(key, { part, id: claim.id });
    },
    /** Where an earlier part has quoted the same sentence. */
    before(claim: Claim, part: number): { part: number } | undefined {
      const earlier = keysOf(claim)
        .map((key) => parts.get(key))
        .find((one) => one !== undefined);
      if (!earlier || earlier.part === part) return undefined;
      repeats.set(idInPart(claim.id, part), earlier.id);
      return earlier;
    },
    /** The id under which the claim is shown. */
    idOf: (id: string) => repeats.get(id) ?? id,
  };
}

function headingId(index: number): string {
  return `p${index + 1}-heading`;
}

/** The part's question, without the matter in brackets that only the search needs. */
function headingText(question: string): string {
  return question.replace(/ \([^()]*\)$/u, '');
}

function headingOf(question: string, index: number, number: number): Claim {
  return {
    id: headingId(index),
    kind: 'frame',
    role: 'note',
    text: headingText(question),
    citations: [],
    verdict: 'supported',
    reasons: [],
    unresolved: [],
    block: { kind: 'heading', number, place: 0 },
  };
}

const OPEN: Record<Language, (question: string) => string> = {
  de: (question) => `Für „${question}“ fand sich kein eigener Satz, der sicher antwortet.`,
  en: (question) => `No sentence of its own was found that surely answers “${question}”.`,
};

/** Of a part for which only the sentence of another part was found, which does not tell it. That the reports do not tell it either is not known. */
function openPart(question: string, index: number, { language, number }: { language: Language; number: number }): Claim {
  const text = OPEN[language](headingText(question));
  return { ...headingOf(question, index, number), id: idInPart('open', index), text, block: { kind: 'frame', number, place: 0 } };
}

/** One abstention for all parts without an answer. `part` is left out where no part has one: then it is the whole question. */
function joined(
  abstentions: { abstention: Abstention; articles: Extract<AnswerEvent, { type: 'answer-abstained' }>['articles'] }[],
  isAnswered: boolean,
): AnswerEvent | undefined {
  const [first] = abstentions;
  if (!first) return undefined;
  const all = abstentions.map(({ abstention }) => abstention);
  const { part: _, ...whole } = first.abstention;
  return {
    type: 'answer-abstained',
    abstention: {
      ...whole,
      missing: [...new Set(all.map(({ missing }) => missing))].join(' '),
      terms: [...new Set(all.flatMap(({ terms }) => terms))],
      nearest: all
        .flatMap(({ nearest }) => nearest)
        .filter(
          (citation, at, every) =>
            every.findIndex((other) => other.articleId === citation.articleId && other.start === citation.start) === at,
        ),
      ...(isAnswered && { part: all.map(({ part }) => part).join(' ') }),
    },
    articles: abstentions.flatMap(({ articles }) => articles),
  };
}
