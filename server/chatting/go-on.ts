import { EXPLANATION_WORDS } from './explanation-words.ts';
import type { ResultQuestion } from './recognize-result-question.ts';
import type { SpokenOf } from './result-parts.ts';

/** Words of a quotation that stand for its matter where nothing names it. */
const MOST_WORDS = 12;

/** "Was sagt die andere Seite dazu?" with what "dazu" is: the matter of the part spoken of, else what the result was asked for, else the words of its first part. */
export function questionWithMatter({ before, after }: Extract<ResultQuestion, { ask: 'go-on' }>, { result, part }: SpokenOf): string {
  const spoken = result.parts.find(({ number }) => number === part);
  const matter =
    (spoken?.kind === 'row' ? spoken.row.matter : undefined) ??
    wordsOf(spoken?.claims[0]?.text) ??
    result.question ??
    wordsOf(result.parts[0]?.claims[0]?.text) ??
    '';
  return `${before} ${EXPLANATION_WORDS[result.language].toMatter} ${matter.replace(/[\s?.!]+$/u, '')}${after}?`.replace(/\s+/gu, ' ');
}

function wordsOf(text: string | undefined): string | undefined {
  return text?.split(/\s+/u).slice(0, MOST_WORDS).join(' ');
}
