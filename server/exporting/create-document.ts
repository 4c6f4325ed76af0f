import type { Answer, Coverage, Language } from '../contract/answer.ts';
import type { Claim } from '../contract/claim.ts';
import type { Conversation } from '../contract/conversation.ts';
import { momentInWords } from '../contract/dates-in-words.ts';
import type { Filters } from '../contract/filters.ts';
import { namedOf, resultName, resultTitle } from '../contract/result-name.ts';
import type { Source } from '../contract/sources.ts';
import { answerBlocks } from './answer-blocks.ts';
import { comparisonBlocks } from './comparison-blocks.ts';
import { createNotes, type Notes } from './create-notes.ts';
import type { Block, ExportDocument, Fact } from './document.ts';
import { documentSources } from './document-sources.ts';
import { type Exported, exportedOf, languageOf, resultOf } from './exported.ts';
import { oneLine } from './safe-text.ts';
import { paragraph, words } from './sentences.ts';
import { summaryBlocks } from './summary-blocks.ts';
import { timelineBlocks } from './timeline-blocks.ts';
import { EXPORT_WORDS } from './words.ts';

type Single = Exclude<Exported, { kind: 'conversations' }>;

/** `sources`: how the reports it names stand by now. `now`: ISO instant of the export. */
export function createDocument(exported: Exported, { sources, now }: { sources: readonly Source[]; now: string }): ExportDocument {
  const language = languageOf(exported);
  const texts = EXPORT_WORDS[language];
  const notes = createNotes({ sources, language });
  const blocks = exported.kind === 'conversations' ? conversationBlocks(exported.result, notes) : blocksOf(exported, notes);
  const facts = exported.kind === 'conversations' ? conversationFacts(exported.result, language) : factsOf(exported);
  return {
    language,
    title: titleOf(exported),
    facts: [...facts, { name: texts.exported, value: momentInWords(now, language) }].filter(({ value }) => value !== ''),
    blocks,
    footnotes: notes.footnotes(),
    sources: documentSources({ notes, sources, language }),
    legend: legendOf(blocks, language),
  };
}

/** "Vergleich: Rote Tauben – 3 Berichte"; of a file without the number. */
export function titleOf(exported: Exported): string {
  return oneLine(exported.kind === 'conversations' ? nameOf(exported) : resultTitle(namedOf(resultOf(exported))), 4_000);
}

export function nameOf(exported: Exported): string {
  if (exported.kind !== 'conversations') return resultName(namedOf(resultOf(exported)));
  return `${EXPORT_WORDS[languageOf(exported)].kinds.conversations}: ${oneLine(exported.result.title)}`;
}

function blocksOf({ kind, result }: Single, notes: Notes): Block[] {
  switch (kind) {
    case 'answers':
      return answerBlocks(result, notes);
    case 'comparisons':
      return comparisonBlocks(result, notes);
    case 'summaries':
      return summaryBlocks(result, notes);
    case 'timelines':
      return timelineBlocks(result, notes);
  }
}

function conversationBlocks({ turns }: Conversation, notes: Notes): Block[] {
  return turns.flatMap(({ question, result }): Block[] => {
    const heading: Block = { type: 'heading', level: 2, text: oneLine(question, 4_000) };
    if (!result) return [heading, paragraph('note', words(EXPORT_WORDS.de.unfinished))];
    const exported = exportedOf(result);
    const facts = factsOf(exported).filter(({ value }) => value !== '' && value !== oneLine(question, 4_000));
    const texts = EXPORT_WORDS[exported.result.language];
    return [
      heading,
      ...lowered(blocksOf(exported, notes)),
      paragraph('frame', words(`${texts.kinds[exported.kind]}. ${facts.map(({ name, value }) => `${name}: ${value}`).join('. ')}.`)),
    ];
  });
}

/** Sections of a result are parts of the conversation's section. */
function lowered(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => (block.type === 'heading' ? { ...block, level: 3 } : block));
}

function factsOf(single: Single): Fact[] {
  const { kind, result } = single;
  const { language } = result;
  const texts = EXPORT_WORDS[language];
  const question = { name: texts.question, value: result.question === undefined ? '' : oneLine(result.question, 4_000) };
  const made = [
    { name: texts.madeOn, value: momentInWords(result.createdAt, language) },
    { name: texts.by, value: writerOf(single, language) },
    { name: texts.corpusVersion, value: texts.corpusChanges(oneLine(result.corpusVersion)) },
  ];
  const compared = kind === 'comparisons' && result.coverage.compared !== undefined ? `, ${texts.compared(result.coverage.compared)}` : '';
  const covered = { name: texts.coverage, value: `${coverageInWords(result.coverage, claimsOf(single), language)}${compared}` };
  if (kind === 'answers') return [question, ...readAs(result), covered, ...made];
  if (kind === 'summaries') return [question, { name: texts.length, value: texts.lengths[result.length] }, covered, ...made];
  return [question, covered, ...made];
}

function readAs({ question, understoodAs, filters, understanding, scope, language }: Answer): Fact[] {
  const texts = EXPORT_WORDS[language];
  const conditions = { ...understanding?.read?.filters, ...filters };
  return [
    { name: texts.understoodAs, value: understoodAs === question ? '' : oneLine(understoodAs, 4_000) },
    { name: texts.conditions, value: conditionsInWords(conditions) },
    { name: texts.scope, value: scope.articleIds ? texts.reports(scope.articleIds.length) : '' },
  ];
}

function conditionsInWords(filters: Filters): string {
  return Object.entries(filters)
    .map(([name, value]) => `${name}: ${oneLine(value)}`)
    .join(', ');
}

function writerOf({ kind, result }: Single, language: Language): string {
  const texts = EXPORT_WORDS[language];
  if (kind === 'comparisons' || kind === 'timelines') return texts.ownWords;
  return result.writer === 'extractive' ? texts.extractive : texts.languageModel(oneLine(result.writer));
}

function claimsOf({ kind, result }: Single): Claim[] {
  return kind === 'answers' || kind === 'summaries' ? result.claims : [];
}

function coverageInWords({ searched, relevant, cited, independent }: Coverage, claims: readonly Claim[], language: Language): string {
  const texts = EXPORT_WORDS[language];
  const unsupported = claims.filter(({ kind, verdict }) => kind !== 'frame' && verdict === 'unsupported').length;
  const covered = texts.covered(searched, relevant, cited, independent);
  return claims.length > 0 ? `${covered}; ${texts.unsupported(unsupported)}` : covered;
}

function conversationFacts({ createdAt, turns }: Conversation, language: Language): Fact[] {
  const texts = EXPORT_WORDS[language];
  return [
    { name: texts.begun, value: momentInWords(createdAt, language) },
    { name: texts.question, value: texts.turns(turns.length) },
  ];
}

/** Only what occurs is explained. */
function legendOf(blocks: readonly Block[], language: Language): string[] {
  const texts = EXPORT_WORDS[language];
  const sentences = blocks
    .flatMap((block) => (block.type === 'table' ? block.rows.flat(2) : block.type === 'paragraph' ? [block] : []))
    .flatMap(({ inlines }) => inlines)
    .flatMap((inline) => (inline.type === 'sentence' ? [inline] : []));
  const has = (kind: Claim['kind']) => sentences.some((sentence) => sentence.kind === kind);
  return [
    ...(has('quotation') ? [texts.legendQuotation] : []),
    ...(has('statement') ? [texts.legendStatement] : []),
    ...(has('frame') ? [texts.legendFrame] : []),
    ...(sentences.some(({ pieces }) => pieces.some(({ mark }) => mark === 'inserted')) ? [texts.legendInserted] : []),
    ...(sentences.some(({ footnotes }) => footnotes.length > 0) ? [texts.legendOffsets] : []),
  ];
}
