import type { Answer } from '../contract/answer.ts';
import { DISAGREEMENT_WORDS } from '../contract/disagreement-words.ts';
import type { Notes } from './create-notes.ts';
import type { Block, Inline } from './document.ts';
import { oneLine } from './safe-text.ts';
import { blocksOfClaims, paragraph, words } from './sentences.ts';
import { EXPORT_WORDS } from './words.ts';

/** An answer's sentences, where reports disagree, what was not answered and the passages nearest to it, and how it ended. */
export function answerBlocks({ claims, disagreements = [], abstention, failure, ended, language }: Answer, notes: Notes): Block[] {
  const texts = EXPORT_WORDS[language];
  const disagreement = DISAGREEMENT_WORDS[language];
  const [open, close] = texts.quote;
  const blocks = blocksOfClaims(claims, { notes, language });
  for (const { in: kind, later, sides } of disagreements) {
    blocks.push(paragraph('note', words(later ? disagreement.later[kind] : disagreement.contrary[kind], { strong: true })));
    for (const { value, citations, denials = [] } of sides) {
      const quoted = `${open}${value}${close}`;
      const number = new Set(citations.map(({ articleId }) => articleId)).size;
      const told =
        number === 0 ? [words(quoted)] : [words(quoted, { footnotes: notes.of({ citations }) }), words(`(${texts.reports(number)})`)];
      const denied = [...Map.groupBy(denials, ({ by }) => by)].map(([by, own]) =>
        words(disagreement.denied(by === undefined ? undefined : oneLine(by)), {
          footnotes: notes.of({ citations: own.map(({ citation }) => citation) }),
        }),
      );
      blocks.push(paragraph('list-item', ...told, ...denied));
    }
  }
  if (abstention) {
    const heading = abstention.part === undefined ? texts.nothingSaid : texts.withoutAnswer(oneLine(abstention.part, 4_000));
    blocks.push(paragraph('note', words(heading, { strong: true })), paragraph('plain', words(abstention.missing)));
    if (abstention.nearest.length > 0) blocks.push({ type: 'heading', level: 3, text: texts.nearest });
    for (const citation of abstention.nearest) {
      const quoted: Inline = {
        type: 'sentence',
        kind: 'quotation',
        opens: true,
        closes: true,
        pieces: [{ text: citation.quote }],
        footnotes: [notes.ofPassage(citation)],
      };
      blocks.push(paragraph('list-item', quoted));
    }
  }
  const end = failure ? `${texts.ended.failed} ${oneLine(failure.message, 1_000)}` : texts.ended[ended];
  if (end !== '') blocks.push(paragraph('note', words(end)));
  return blocks;
}
