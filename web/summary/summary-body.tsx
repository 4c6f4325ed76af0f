import type { Summary } from '../../server/contract/summary.ts';
import { AnswerBlocks } from '../answer/answer-blocks.tsx';
import { CitationScope } from '../answer/citation-scope.tsx';
import { citationsInOrder } from '../answer/reading-order.ts';
import { AnswerFooter } from '../chat/answer-footer.tsx';
import { useTexts } from '../texts/language.tsx';
import styles from './summary.module.css';

/** A cited summary, read and checked like an answer. */
export function SummaryBody({ summary, headingLevel }: { summary: Summary; headingLevel: 'h3' | 'h4' }) {
  const texts = useTexts();
  const { language, claims, articles, coverage, question } = summary;
  return (
    <CitationScope citations={citationsInOrder(claims)} articles={articles}>
      <div className={styles.summary} lang={language}>
        {claims.length > 0 ? <AnswerBlocks claims={claims} headingLevel={headingLevel} /> : <p>{texts.summary.none}</p>}
        <AnswerFooter view={{ language, claims, disagreements: [], articles, coverage, question, ended: 'finished' }} onAgain={undefined} />
      </div>
    </CitationScope>
  );
}
