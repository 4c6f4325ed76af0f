import { useDocumentTitle } from '@mantine/hooks';
import { useParams } from 'react-router';
import { useSummary } from '../api/summaries.ts';
import { FailureBox } from '../layout/failure-box.tsx';
import { Page } from '../layout/page.tsx';
import { useTexts } from '../texts/language.tsx';
import { SummaryBody } from './summary-body.tsx';

/** `/summaries/:id` */
export default function SummaryPage() {
  const texts = useTexts();
  const { id = '' } = useParams();
  const { data, error, refetch } = useSummary(id);
  useDocumentTitle(`${texts.summary.title} · ${texts.app.name}`);
  const subtitle =
    data && [data.question, ...data.articles.map(({ label }) => label), texts.summary.lengths[data.length]].filter(Boolean).join(' · ');
  return (
    <Page title={texts.summary.title} subtitle={subtitle}>
      {error && <FailureBox error={error} onRetry={() => void refetch()} />}
      {!data && !error && <p>{texts.app.loading}</p>}
      {data && <SummaryBody summary={data} headingLevel="h3" />}
    </Page>
  );
}
