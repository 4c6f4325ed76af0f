import { useDocumentTitle } from '@mantine/hooks';
import { useParams } from 'react-router';
import { resultTitle } from '../../server/contract/result-name.ts';
import { useComparison } from '../api/comparisons.ts';
import { ExportMenu } from '../exporting/export-menu.tsx';
import { SourceNotes } from '../exporting/source-notes.tsx';
import { FailureBox } from '../layout/failure-box.tsx';
import { Page } from '../layout/page.tsx';
import { useTexts } from '../texts/language.tsx';
import ComparisonView from './comparison-view.tsx';

/** `/comparisons/:id` */
export default function ComparisonPage() {
  const texts = useTexts();
  const { id = '' } = useParams();
  const { data, error, refetch } = useComparison(id);
  const title = data ? resultTitle({ kind: 'comparison', ...data }) : texts.comparison.title;
  useDocumentTitle(`${title} · ${texts.app.name}`);
  return (
    <Page title={title} wide>
      {error && <FailureBox error={error} onRetry={() => void refetch()} />}
      {!data && !error && <p>{texts.app.loading}</p>}
      {data && (
        <>
          <SourceNotes address={{ kind: 'comparisons', id }} />
          <ExportMenu address={{ kind: 'comparisons', id }} canPrint />
          <ComparisonView comparison={data} />
        </>
      )}
    </Page>
  );
}
