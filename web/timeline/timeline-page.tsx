import { useDocumentTitle } from '@mantine/hooks';
import { useParams } from 'react-router';
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
  useDocumentTitle(`${texts.timeline.title} · ${texts.app.name}`);
  return (
    <Page title={texts.timeline.title} subtitle={data?.question} wide>
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
