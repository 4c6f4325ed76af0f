import { useDocumentTitle } from '@mantine/hooks';
import { Link, useParams } from 'react-router';
import { useAnswer } from '../api/results.ts';
import { AnswerBody } from '../chat/answer-body.tsx';
import { ExportMenu } from '../exporting/export-menu.tsx';
import styles from '../exporting/exporting.module.css';
import { SourceNotes } from '../exporting/source-notes.tsx';
import { FailureBox } from '../layout/failure-box.tsx';
import { Page } from '../layout/page.tsx';
import { useTexts } from '../texts/language.tsx';
import { viewOfAnswer } from './answer-view.ts';

/** `/answers/:id`: one answer of a conversation, by itself. */
export default function AnswerPage() {
  const texts = useTexts();
  const { id = '' } = useParams();
  const { data, error, refetch } = useAnswer(id);
  const title = data?.answer.question ?? texts.answer.answer;
  useDocumentTitle(`${title} · ${texts.app.name}`);
  const address = { kind: 'answers', id } as const;
  return (
    <Page title={title}>
      {error && <FailureBox error={error} onRetry={() => void refetch()} />}
      {!data && !error && <p>{texts.app.loading}</p>}
      {data && (
        <>
          <Link className={styles.back} to={`/c/${encodeURIComponent(data.conversationId)}`}>
            {texts.exporting.toConversation}
          </Link>
          <SourceNotes address={address} />
          <AnswerBody
            view={{ ...viewOfAnswer(data.answer), id: undefined }}
            passages={[]}
            progress={undefined}
            growing={undefined}
            isBeingWritten={false}
            isEmpty={false}
            onAgain={undefined}
            onAsk={undefined}
          />
          <ExportMenu address={address} canPrint canCopy={false} />
        </>
      )}
    </Page>
  );
}
