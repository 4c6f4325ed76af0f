import { useDocumentTitle } from '@mantine/hooks';
import { useParams } from 'react-router';
import { namedOf, resultTitle } from '../../server/contract/result-name.ts';
import type { Summary } from '../../server/contract/summary.ts';
import { useSummary } from '../api/summaries.ts';
import { ExportMenu } from '../exporting/export-menu.tsx';
import { SourceNotes } from '../exporting/source-notes.tsx';
import { FailureBox } from '../layout/failure-box.tsx';
import { Page } from '../layout/page.tsx';
import type { Texts } from '../texts/de.ts';
import { useTexts } from '../texts/language.tsx';
import { writeMoment } from '../texts/source-line.ts';
import { SummaryBody } from './summary-body.tsx';
import { SummaryTools } from './summary-tools.tsx';

/** Titles that a line still holds; of more reports their number is told. */
const MOST_TITLES = 3;

function subtitleOf({ articles, coverage, length, createdAt }: Summary, texts: Texts): string {
  // What it is drawn from is what it cites: those that were read besides are counted among the sources.
  const reports =
    articles.length > MOST_TITLES ? [texts.summary.of(coverage.cited || articles.length)] : articles.map(({ label }) => label);
  return [...reports, texts.summary.lengths[length], writeMoment(createdAt, texts)].filter(Boolean).join(' · ');
}

/** `/summaries/:id` */
export default function SummaryPage() {
  const texts = useTexts();
  const { id = '' } = useParams();
  const { data, error, refetch } = useSummary(id);
  const title = data ? resultTitle(namedOf({ use: 'summary', summary: data })) : texts.summary.title;
  useDocumentTitle(`${title} · ${texts.app.name}`);
  return (
    <Page title={title} subtitle={data && subtitleOf(data, texts)}>
      {error && <FailureBox error={error} onRetry={() => void refetch()} />}
      {!data && !error && <p>{texts.app.loading}</p>}
      {data && <SourceNotes address={{ kind: 'summaries', id }} />}
      {data && <SummaryTools key={data.id} summary={data} />}
      {data && <ExportMenu address={{ kind: 'summaries', id }} canPrint canCopy={false} />}
      {data && <SummaryBody summary={data} headingLevel="h3" />}
    </Page>
  );
}
