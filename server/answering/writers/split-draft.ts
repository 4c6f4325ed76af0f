import { splitSentences } from '../../../ingest/language/sentences/sentences.ts';
import type { Span } from '../../../ingest/language/span.ts';
import { type BlockKind, createBlockReader } from './block-reader.ts';
import { type CitableSource, type Marker, resolveMarkers, takeMarkers } from './citation-markers.ts';
import { plainText } from './plain-text.ts';
import type { DraftClaim } from './writer.ts';

export type DraftEvent = { type: 'delta'; text: string } | { type: 'draft'; draft: DraftClaim };

export type DraftSplitter = {
  push(text: string): DraftEvent[];
  /** `cutOff`: the model did not finish, so that a last sentence without its end is not taken for one. */
  end(options: { cutOff: boolean }): DraftEvent[];
};

/** The block being read. `markdown`: what is not a claim yet; `nextLook`: its length at which it is parsed again. */
type Block = { kind: BlockKind; number: number; place: number; markdown: string; nextLook: number };

/** Longest sentence that is waited for, in characters of Markdown: keeps the work per piece bounded whatever a model sends. */
const LONGEST_SENTENCE = 2_000;
/** The text in progress is parsed again when it has grown by this part of its length, so that a long sentence costs no square of it. */
const GROWTH = 1 / 16;
/** An inline construct that is open for longer than this is taken as text. */
const LONGEST_OPEN_CONSTRUCT = 600;

/** Where one sentence may end and another begin: after a stop, closing quotes and markers. */
const cutCandidate = /[.!?…][^\s[【［]*(?:\s*[[【［][^\]】］]{1,60}[\]】］][^\s[【［]*)*\s+(?=[^\s[【［])/gu;
/** Two whole words of the next sentence: only then is a border certain ("am 13. Sep|tember"). */
const certainNext = /^\S+\s+\S+\s/u;
const ended = /[.!?…]["“”»«’')\]]*$/u;

const label = String.raw`!?\[(?:[^[\]]|\[[^[\]]*\])*`;
const address = String.raw`\((?:[^()]|\([^()]*\))*(?:\([^()]*)?`;
const openAtEnd = new RegExp(
  [
    String.raw`${label}(?:\[[^[\]]*|\](?:${address})?)?$`,
    '[【［][^】］]*$',
    '<(?:[a-z/!?][^<>]*)?$',
    '`[^`]*$',
    String.raw`(?<![\p{L}\p{N}*])\*{1,2}[^*]{0,120}$`,
    String.raw`&\w{0,31}$`,
    String.raw`[\\!\ud800-\udbff]$`,
  ].join('|'),
  'iu',
);

/**
 * Turns a language model's Markdown into claims while it streams: one sentence each, as plain text without markers. A marker belongs to
 * the sentence it stands in or behind. `delta` is the text of the sentence in progress, to be appended; its `draft` replaces it.
 */
export function createDraftSplitter({ sources, createId }: { sources: CitableSource[]; createId: () => string }): DraftSplitter {
  const reader = createBlockReader();
  let events: DraftEvent[] = [];
  let block: Block | undefined;
  let sent = '';
  /** The last draft, kept back until more text comes: markers on a line of their own still belong to it. */
  let held: { draft: DraftClaim; markers: Marker[] } | undefined;

  const release = () => {
    if (held) events.push({ type: 'draft', draft: held.draft });
    held = undefined;
  };
  const addSentence = (text: string, markers: Marker[]) => {
    sent = '';
    if (!/[\p{L}\p{N}]/u.test(text)) {
      if (!held) return;
      held.markers.push(...markers);
      held.draft = { ...held.draft, ...resolveMarkers(held.markers, { sources, sentence: held.draft.text }) };
      return;
    }
    release();
    if (!block) return;
    const { kind, number, place } = block;
    block.place += 1;
    held = {
      markers,
      draft: {
        id: createId(),
        kind: 'statement',
        role: kind === 'heading' ? 'note' : 'answer',
        text,
        ...resolveMarkers(markers, { sources, sentence: text }),
        block: { kind, number, place },
      },
    };
  };
  const addSentences = (markdown: string, cutOff: boolean) => {
    const { text, markers } = takeMarkers(plainText(markdown));
    const spans = splitSentences(text).flatMap((span) => splitBehindMarkers(text, span, markers));
    if (spans.length === 0) return addSentence('', markers);
    for (const [index, span] of spans.entries()) {
      const next = spans[index + 1];
      const own = markers.filter(({ at }) => (index === 0 || at > span.start) && (!next || at <= next.start));
      const sentence = text.slice(span.start, span.end);
      const isUnfinished = cutOff && !next && !(ended.test(sentence) && own.length > 0);
      if (!isUnfinished) addSentence(sentence, own);
    }
  };

  /** Claims of the sentences that are certainly complete. */
  const addComplete = (open: Block) => {
    for (let cut = firstCut(open.markdown); cut !== undefined; cut = firstCut(open.markdown)) {
      addSentences(open.markdown.slice(0, cut), false);
      open.markdown = open.markdown.slice(cut);
    }
  };
  /** Complete claims, then the text of the sentence in progress. */
  const advance = () => {
    if (!block || block.markdown.length < block.nextLook) return;
    addComplete(block);
    block.nextLook = block.markdown.length * (1 + GROWTH);
    const text = inProgress(block.markdown);
    if (text === '') return;
    release();
    if (text.length > sent.length && text.startsWith(sent)) {
      events.push({ type: 'delta', text: text.slice(sent.length) });
      sent = text;
    }
  };
  const read = (pieces: ReturnType<typeof reader.push>, cutOff: boolean) => {
    for (const [index, piece] of pieces.entries()) {
      if (piece.type === 'text') {
        if (!block) block = { kind: piece.kind, number: piece.number, place: 0, markdown: '', nextLook: 0 };
        block.markdown += piece.text;
      } else if (block) {
        addComplete(block);
        addSentences(block.markdown, cutOff && index === pieces.length - 1);
        block = undefined;
        sent = '';
      }
    }
  };
  const taken = () => {
    const result = events;
    events = [];
    return result;
  };

  return {
    push(text) {
      read(reader.push(text), false);
      advance();
      return taken();
    },
    end({ cutOff }) {
      read(reader.end(), cutOff);
      release();
      return taken();
    },
  };
}

/**
 * A stop right behind a marker ends a sentence whatever follows: the writer cites sentence by sentence. "Lügner [1]. so steht es dort." is two, which the text
 * without markers does not tell.
 */
function splitBehindMarkers(text: string, span: Span, markers: readonly Marker[]): Span[] {
  const ends = markers
    .map(({ at }) => at + (/^[.!?…]+["“”»«’')\]]*(?=\s+\S)/u.exec(text.slice(at, span.end))?.[0].length ?? Number.NaN))
    .filter((end) => end > span.start && end < span.end);
  const starts = [span.start, ...ends.map((end) => end + text.slice(end).search(/\S/u))];
  return starts.map((start, index) => ({ start, end: ends[index] ?? span.end })).filter(({ start, end }) => start < end);
}

/** Offset where the second sentence of the block begins, once the border is certain; a sentence without end is cut at a blank. */
function firstCut(markdown: string): number | undefined {
  const found = certainCut(markdown.slice(0, LONGEST_SENTENCE));
  if (found !== undefined || markdown.length <= LONGEST_SENTENCE) return found;
  return markdown.lastIndexOf(' ', LONGEST_SENTENCE) + 1 || LONGEST_SENTENCE;
}

function certainCut(markdown: string): number | undefined {
  const cuts = [...markdown.matchAll(cutCandidate)].map((match) => match.index + match[0].length);
  if (cuts.length === 0) return undefined;
  const whole = takeMarkers(plainText(markdown)).text;
  const [first, second] = splitSentences(whole);
  if (!first || !second || !certainNext.test(whole.slice(second.start))) return undefined;
  const sentence = whole.slice(first.start, first.end);
  const reachable = cuts.filter((cut) => cut >= sentence.length);
  return reachable.slice(0, 20).find((cut) => {
    const left = markdown.slice(0, cut);
    return openConstruct(left) === left.length && takeMarkers(plainText(left)).text.trim() === sentence;
  });
}

/** Text of the first sentence so far, as far as it can no longer change. */
function inProgress(markdown: string): string {
  const { text } = takeMarkers(plainText(markdown.slice(0, openConstruct(markdown))));
  const [first, second] = splitSentences(text);
  if (!first) return '';
  return text.slice(first.start, second ? first.end : undefined).trimEnd();
}

/** Offset of an inline construct that is not closed yet (link, marker, tag, code, emphasis, entity); the length where there is none. */
function openConstruct(markdown: string): number {
  const tail = Math.max(0, markdown.length - LONGEST_OPEN_CONSTRUCT);
  const found = markdown.slice(tail).search(openAtEnd);
  return found === -1 ? markdown.length : tail + found;
}
