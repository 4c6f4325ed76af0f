import { useState } from 'react';
import type { ChatData } from '../../server/contract/chat.ts';
import { Abstention } from '../answer/abstention.tsx';
import { AnswerBlocks } from '../answer/answer-blocks.tsx';
import { type AnswerView, citationsOfView } from '../answer/answer-view.ts';
import { CitationScope } from '../answer/citation-scope.tsx';
import { Disagreements } from '../answer/disagreements.tsx';
import { FoundPassages } from '../answer/found-passages.tsx';
import { isUnsupported, UnsupportedNote } from '../answer/unsupported-note.tsx';
import { FailureBox } from '../layout/failure-box.tsx';
import { useTexts } from '../texts/language.tsx';
import { AnswerFooter } from './answer-footer.tsx';
import styles from './chat.module.css';
import { ProgressLine } from './progress-line.tsx';
import { AllPlaces, type AskDifferently, Understood } from './understood.tsx';

/** Said while sentences come and nobody counts them. */
const WRITING: ChatData['progress'] = { stage: 'writing', done: 0, total: 0 };

type Props = {
  view: AnswerView;
  /** Read for it; known only while the page that asked is open. */
  passages: ChatData['passages']['passages'];
  progress: ChatData['progress'] | undefined;
  /** Words that are not checked yet; undefined where none come, as from the extractive writer. */
  growing: string | undefined;
  isBeingWritten: boolean;
  /** Nothing at all was kept of it. */
  isEmpty: boolean;
  onAgain: (() => void) | undefined;
  onAsk: AskDifferently | undefined;
};

/** One answer: its reading of the question, its claims or its abstention, how it ended, and what it rests on. */
export function AnswerBody({ view, passages, progress, growing, isBeingWritten, isEmpty, onAgain, onAsk }: Props) {
  const texts = useTexts();
  const wasStopped = view.ended === 'stopped' || (!isBeingWritten && !isEmpty && !view.ended && !view.failure);
  const [isHidden, setIsHidden] = useState(false);
  const unsupported = view.claims.filter(isUnsupported).length;
  const shown = isHidden ? view.claims.filter((claim) => !isUnsupported(claim)) : view.claims;
  const hasBegun = view.claims.length > 0 || growing !== undefined;
  return (
    <CitationScope citations={citationsOfView(view)} articles={view.articles}>
      <div className={styles.answer} lang={view.language} aria-busy={isBeingWritten}>
        <Understood
          question={view.question}
          understoodAs={view.understoodAs}
          filters={view.filters ?? {}}
          understanding={view.understanding}
          onAsk={onAsk}
        />
        {unsupported > 0 && <UnsupportedNote count={unsupported} isHidden={isHidden} onHide={setIsHidden} />}
        {shown.length > 0 && <AnswerBlocks claims={shown} headingLevel="h4" />}
        <Disagreements disagreements={view.disagreements} />
        {growing !== undefined && (
          <p className={styles.growing} aria-hidden data-growing>
            {growing}
          </p>
        )}
        {view.abstention && <Abstention abstention={view.abstention} onAsk={onAsk?.ask} />}
        {view.failure && <FailureBox title={texts.answer.failed} error={new Error(view.failure.message)} onRetry={onAgain} />}
        {wasStopped && <p className={styles.stopped}>{texts.answer.stopped}</p>}
        {view.ended === 'limit' && <p className={styles.stopped}>{texts.answer.limit}</p>}
        {isEmpty && !isBeingWritten && <p className={styles.stopped}>{texts.answer.nothingKept}</p>}
        {isBeingWritten ? (
          <ProgressLine progress={progress ?? (hasBegun ? WRITING : undefined)} />
        ) : (
          <>
            <AllPlaces view={view} />
            <AnswerFooter view={view} onAgain={view.failure ? undefined : onAgain} />
          </>
        )}
        {!isBeingWritten && passages.length > 0 && (
          <div lang={texts.code}>
            <FoundPassages passages={passages} />
          </div>
        )}
      </div>
    </CitationScope>
  );
}
