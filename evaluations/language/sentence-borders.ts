import { z } from 'zod';
import { splitSentences } from '../../ingest/language/sentences/sentences.ts';
import { comparePaired } from '../bootstrap.ts';
import { defineEvaluation, type Tell } from '../evaluation.ts';
import { PRECISION_RECALL_HEAD, precisionRecallRow } from '../precision-recall.ts';
import { readText, UnreadableDataError } from '../read-data.ts';
import type { Report } from '../report.ts';
import { evaluateSentences } from '../sentences.ts';
import { isRight, type JudgedText, judgeSentences, measureSentences, segmenter } from './measure-sentences.ts';
import { OWN_SENTENCE_CASES, readSentenceCases } from './sentence-cases.ts';
import { loadSentencePeers, type SentencePeer } from './sentence-peers.ts';
import { type CaseHalf, caseHalfOption, halfOf } from './statement-cases.ts';

export const sentenceBorders = defineEvaluation({
  about: 'ends sentences where people end them',
  options: z.strictObject({
    conllu: z.string().optional().describe('<file>: sentences in CoNLL-U form, joined in file order by one blank, instead of cases'),
    cases: z.string().default(OWN_SENTENCE_CASES).describe('<jsonl of {id, text, sentences}>: other texts than the committed ones'),
    half: caseHalfOption,
    peers: z.enum(['on', 'off']).default('off').describe('<on>: the best npm splitter beside it, installed into a temporary folder'),
    show: z.enum(['bad']).optional().describe('<bad>: prints what went wrong in the cases, of the even half only'),
  }),
  async run({ conllu, cases, half, show, peers: withPeers }, tell): Promise<Report> {
    const peers = withPeers === 'on' ? await loadSentencePeers() : [];
    return conllu === undefined ? reportCases(cases, { half, peers, tell: show ? tell : () => undefined }) : reportConllu(conllu, peers);
  },
});

async function reportConllu(path: string, peers: readonly SentencePeer[]): Promise<Report> {
  const measures = evaluateSentences(await readText(path), peers);
  if (measures.sentences < 2) throw new UnreadableDataError(`${path} has no "# text = …" lines of CoNLL-U`);
  const row = (name: string, { f1, precision, recall }: { f1: number; precision: number; recall: number }) => [name, f1, precision, recall];
  return {
    evaluation: 'sentences',
    measures: { ...measures },
    samples: measures.sentences,
    tables: [
      {
        title: `${measures.sentences} sentences`,
        head: ['', 'F1', 'precision', 'recall'],
        rows: [
          row('Beleg', measures),
          row('Intl.Segmenter', measures.baseline),
          ...Object.entries(measures.peers).map(([name, scores]) => row(name, scores)),
        ],
      },
    ],
  };
}

async function reportCases(
  path: string,
  { half, peers, tell }: { half: CaseHalf; peers: readonly SentencePeer[]; tell: Tell },
): Promise<Report> {
  const texts = await readSentenceCases(path, half);
  const judged = judgeSentences(texts, splitSentences);
  const baseline = judgeSentences(texts, segmenter);
  for (const one of judged)
    if (!isRight(one) && halfOf(one.text.id) === 'even')
      tell(
        `${one.text.id} (${one.text.kind}): ${splitSentences(one.text.text)
          .map(({ start, end }) => `[${one.text.text.slice(start, end)}]`)
          .join(' ')}`,
      );
  const [measures, theirs] = [measureSentences(judged), measureSentences(baseline)];
  const byPeer = Object.fromEntries(peers.map(({ name, split }) => [name, measureSentences(judgeSentences(texts, split))]));
  const rights = (all: JudgedText[]) => all.map((one) => Number(isRight(one)));
  return {
    evaluation: 'sentence-cases',
    measures: { half, ...measures, baseline: theirs, peers: byPeer, textsRightAhead: comparePaired(rights(judged), rights(baseline)) },
    samples: measures.wanted,
    tables: [
      {
        title: `${measures.wanted} borders in ${texts.length} texts (half: ${half}); texts all right ${measures.textsRight.toFixed(4)}, Intl.Segmenter ${theirs.textsRight.toFixed(4)}`,
        head: PRECISION_RECALL_HEAD,
        rows: [
          precisionRecallRow('Beleg', measures),
          precisionRecallRow('Intl.Segmenter', theirs),
          ...Object.entries(byPeer).map(([name, scores]) => precisionRecallRow(name, scores)),
        ],
      },
    ],
  };
}
