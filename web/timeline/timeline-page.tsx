import { useDocumentTitle } from '@mantine/hooks';
import { useParams } from 'react-router';
import { resultTitle } from '../../server/contract/result-name.ts';
import { useTimeline } from '../api/timelines.ts';
import { ExportMenu } from '../exporting/export-menu.tsx';
import { SourceNotes } from '../exporting/source-notes.tsx';
import { FailureBox } from '../layout/failure-box.tsx';
import { Page } from '../layout/page.tsx';
import { useTexts } from '../texts/language.tsx';
import TimelineView from './timeline-view.tsx';

/** `/timelines/:id` */
export default function TimelinePage() {
  const texts = useTexts();
  const { id = '' } = useParams();
  const { data, error, refetch } = useTimeline(id);
  const title = data ? resultTitle({ kind: 'timeline', ...data }) : texts.timeline.title;
  useDocumentTitle(`${title} · ${texts.app.name}`);
  return (
    <Page title={title} wide>
      {error && <FailureBox error={error} onRetry={() => void refetch()} />}
      {!data && !error && <p>{texts.app.loading}</p>}
      {data && (
        <>
          <SourceNotes address={{ kind: 'timelines', id }} />
          <ExportMenu address={{ kind: 'timelines', id }} canPrint />
          <TimelineView timeline={data} />
        </>
      )}
    </Page>
  );
}
