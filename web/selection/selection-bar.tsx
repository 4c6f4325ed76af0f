import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconChevronDown, IconX } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { FEWEST_COMPARED, MOST_COMPARED } from '../../server/contract/comparison.ts';
import type { SummaryLength, SummaryRequest } from '../../server/contract/summary.ts';
import { useMakeComparison } from '../api/comparisons.ts';
import { useMakeSummary } from '../api/summaries.ts';
import { FileInCase } from '../cases/file-in-case.tsx';
import { FailureBox } from '../layout/failure-box.tsx';
import { useLanguage } from '../texts/language.tsx';
import { writeProgress } from '../texts/progress-words.ts';
import { useReportSelection } from './selection.tsx';
import styles from './selection-bar.module.css';

/** More columns than these are stacked within the rows: the button says that it takes them all. */
const MOST_BESIDE = 12;
const LENGTHS: readonly SummaryLength[] = ['short', 'normal', 'long'];

/** What can be done with the ticked reports: compare, summarise, untick. */
export function SelectionBar({ onDone }: { onDone?: (() => void) | undefined }) {
  const { texts, language } = useLanguage();
  const { ids, clear } = useReportSelection();
  const comparison = useMakeComparison();
  const summary = useMakeSummary();
  const navigate = useNavigate();
  const busy = comparison.isPending || summary.isPending;
  if (ids.length === 0) return null;

  const goTo = (address: string) => {
    onDone?.();
    navigate(address);
  };
  const compare = () =>
    comparison.mutate(
      { articleIds: [...ids], language },
      { onSuccess: (made) => made && goTo(`/comparisons/${encodeURIComponent(made.id)}`) },
    );
  const summarize = (asked: Pick<SummaryRequest, 'length' | 'form'>) =>
    summary.mutate(
      { articleIds: [...ids], ...asked, language },
      { onSuccess: (made) => made && goTo(`/summaries/${encodeURIComponent(made.id)}`) },
    );

  return (
    <section className={styles.bar} aria-label={texts.reports.chosen(ids.length)}>
      <div className={styles.row}>
        <span>{texts.reports.chosen(ids.length)}</span>
        <ActionIcon variant="subtle" size="var(--target)" aria-label={texts.reports.clear} title={texts.reports.clear} onClick={clear}>
          <IconX size={18} aria-hidden />
        </ActionIcon>
      </div>
      <div className={styles.row}>
        {ids.length >= FEWEST_COMPARED && ids.length <= MOST_COMPARED && (
          <Button size="compact-sm" fz="0.8125rem" mih="var(--target)" onClick={compare} disabled={busy}>
            {ids.length > MOST_BESIDE ? texts.comparison.makeOfAll(ids.length) : texts.comparison.make}
          </Button>
        )}
        <Menu position="top-start">
          <Menu.Target>
            <Button
              size="compact-sm"
              mih="var(--target)"
              variant="default"
              disabled={busy}
              rightSection={<IconChevronDown size={16} aria-hidden />}
            >
              {texts.summary.make}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {LENGTHS.map((length) => (
              <Menu.Item key={length} mih="var(--target)" onClick={() => summarize({ length })}>
                {texts.summary.lengths[length]}
              </Menu.Item>
            ))}
            <Menu.Divider />
            <Menu.Item mih="var(--target)" onClick={() => summarize({ form: 'briefing' })}>
              {texts.summary.forms.briefing}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <Button size="compact-sm" fz="0.8125rem" mih="var(--target)" variant="default" disabled={busy} onClick={() => goTo('/timelines')}>
          {texts.timeline.make}
        </Button>
        <FileInCase articleIds={ids} />
      </div>
      {comparison.isPending && (
        <Button size="compact-sm" mih="var(--target)" variant="default" onClick={comparison.stop}>
          {texts.comparison.stop}
        </Button>
      )}
      {summary.isPending && (
        <Button size="compact-sm" mih="var(--target)" variant="default" onClick={summary.stop}>
          {texts.summary.stop}
        </Button>
      )}
      {ids.length > MOST_COMPARED && <p className={styles.status}>{texts.comparison.tooMany(MOST_COMPARED)}</p>}
      <p role="status" className={styles.status}>
        {comparison.isPending && (comparison.progress ? writeProgress(comparison.progress, texts) : texts.comparison.making)}
        {comparison.wasStopped && texts.comparison.stopped}
        {summary.isPending && (summary.progress ? writeProgress(summary.progress, texts) : texts.summary.making)}
        {summary.wasStopped && texts.summary.stopped}
      </p>
      {comparison.isError && <FailureBox error={comparison.error} onRetry={compare} />}
      {summary.isError && <FailureBox error={summary.error} />}
    </section>
  );
}
