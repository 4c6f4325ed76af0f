import { lazy, memo, Suspense } from 'react';
import { Link } from 'react-router';
import type { ChatData, ChatMessage } from '../../server/contract/chat.ts';
import type { Result } from '../../server/contract/conversation.ts';
import { viewOfAnswer, viewOfParts } from '../answer/answer-view.ts';
import { ExportMenu } from '../exporting/export-menu.tsx';
import { addressOf, pageOf } from '../exporting/result-address.ts';
import { SummaryBody } from '../summary/summary-body.tsx';
import { useLanguage } from '../texts/language.tsx';
import { AnswerBody } from './answer-body.tsx';
import styles from './chat.module.css';
import { type UncheckedSentence, uncheckedText } from './unchecked-sentences.ts';
import { type AskDifferently, Understood } from './understood.tsx';

const ComparisonView = lazy(() => import('../comparison/comparison-view.tsx'));
const TimelineView = lazy(() => import('../timeline/timeline-view.tsx'));

type Props = {
  message: ChatMessage;
  question: string;
  isBeingWritten: boolean;
  progress: ChatData['progress'] | undefined;
  unchecked: readonly UncheckedSentence[] | undefined;
  onAgain: (() => void) | undefined;
  onAsk: AskDifferently | undefined;
};

/** The assistant's side of a turn: a kept result, or what has come of it so far. */
export const AnswerTurn = memo(function AnswerTurn({ message, question, isBeingWritten, progress, unchecked, onAgain, onAsk }: Props) {
  const { language } = useLanguage();
  const result = message.parts.findLast((part) => part.type === 'data-result')?.data;
  if (result && result.use !== 'answer') return <OtherResult result={result} question={question} onAsk={onAsk} />;
  const view = result ? viewOfAnswer(result.answer) : { ...viewOfParts(message.parts, language), question };
  const passages = message.parts.findLast((part) => part.type === 'data-passages')?.data.passages ?? [];
  const isEmpty = message.parts.length === 0;
  return (
    <AnswerBody
      view={view}
      passages={passages}
      progress={progress}
      growing={isBeingWritten && unchecked ? uncheckedText(unchecked, message.parts) : undefined}
      isBeingWritten={isBeingWritten}
      isEmpty={isEmpty}
      onAgain={onAgain}
      onAsk={onAsk}
    />
  );
});

type OtherProps = { result: Exclude<Result, { use: 'answer' }>; question: string; onAsk: AskDifferently | undefined };

function OtherResult({ result, question, onAsk }: OtherProps) {
  const { texts } = useLanguage();
  const address = addressOf(result);
  return (
    <div className={styles.result}>
      <Understood question={question} understoodAs={question} filters={{}} understanding={result.understanding} isOtherUse onAsk={onAsk} />
      <Suspense fallback={<p className={styles.progress}>{texts.app.loading}</p>}>
        {result.use === 'comparison' && <ComparisonView comparison={result.comparison} />}
        {result.use === 'timeline' && <TimelineView timeline={result.timeline} isFolded />}
        {result.use === 'summary' && <SummaryBody summary={result.summary} headingLevel="h4" />}
      </Suspense>
      <div className={styles.actions}>
        <ExportMenu address={address} canCopy={result.use !== 'summary'} />
        <Link className={styles.fullLink} to={pageOf(address)}>
          {texts.answer.openFull}
        </Link>
      </div>
    </div>
  );
}
