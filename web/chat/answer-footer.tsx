import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy, IconRefresh } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Coverage } from '../../server/contract/answer.ts';
import type { Claim } from '../../server/contract/claim.ts';
import type { AnswerView } from '../answer/answer-view.ts';
import { writeCopy } from '../answer/copy-text.ts';
import { isUnsupported } from '../answer/unsupported-note.tsx';
import { ExportMenu } from '../exporting/export-menu.tsx';
import { pageOf } from '../exporting/result-address.ts';
import { useTexts } from '../texts/language.tsx';
import styles from './chat.module.css';

/** What the answer rests on, and what can be done with it. */
export function AnswerFooter({ view, onAgain }: { view: AnswerView; onAgain: (() => void) | undefined }) {
  const texts = useTexts();
  const clipboard = useClipboard({ timeout: 2500 });
  const coverage = view.ended ? view.coverage : view.coverage && countCited(view.coverage, view.claims);
  const unsupported = view.claims.filter(isUnsupported).length;
  const hasContent = view.claims.length > 0 || view.abstention !== undefined;
  return (
    <div className={styles.footer} lang={texts.code}>
      {coverage && !view.failure && (
        <p className={styles.coverage}>
          {texts.answer.coverage(coverage.searched, coverage.relevant, coverage.cited, unsupported)}
          {coverage.independent < coverage.cited && ` · ${texts.answer.independent(coverage.independent)}`}
        </p>
      )}
      {view.usage && <p className={styles.coverage}>{texts.answer.tokens(view.usage)}</p>}
      <div className={styles.actions}>
        {hasContent && (
          <Button
            variant="subtle"
            size="compact-sm"
            mih="var(--target)"
            leftSection={clipboard.copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
            onClick={() => clipboard.copy(writeCopy(view, texts))}
          >
            {clipboard.copied ? texts.answer.copied : texts.answer.copy}
          </Button>
        )}
        {onAgain && (
          <Button
            variant="subtle"
            size="compact-sm"
            mih="var(--target)"
            leftSection={<IconRefresh size={16} aria-hidden />}
            onClick={onAgain}
          >
            {texts.answer.again}
          </Button>
        )}
        {view.id !== undefined && hasContent && (
          <>
            <ExportMenu address={{ kind: 'answers', id: view.id }} canCopy={false} />
            <Link className={styles.fullLink} to={pageOf({ kind: 'answers', id: view.id })}>
              {texts.answer.openFull}
            </Link>
          </>
        )}
        {clipboard.error && <span role="alert">{texts.answer.copyFailed}</span>}
      </div>
    </div>
  );
}

/** Of an answer that was stopped here, the server's count was made before the first claim came. */
function countCited(coverage: Coverage, claims: readonly Claim[]): Coverage {
  const cited = new Set(claims.flatMap(({ citations }) => citations.map(({ articleId }) => articleId))).size;
  return { ...coverage, cited, independent: cited, relevant: Math.max(coverage.relevant, cited) };
}
