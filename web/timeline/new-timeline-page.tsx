import { Button, TextInput } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { QUESTION_LIMIT } from '../../server/contract/answer.ts';
import { useMakeTimeline } from '../api/timelines.ts';
import { useChosenCase } from '../cases/chosen-case.tsx';
import { FailureBox } from '../layout/failure-box.tsx';
import { Page } from '../layout/page.tsx';
import { useReportSelection } from '../selection/selection.tsx';
import { useLanguage } from '../texts/language.tsx';
import { writeProgress } from '../texts/progress-words.ts';
import styles from './timeline.module.css';

/** `/timelines`: what a timeline shall be of: the chosen reports, else those of the case, else all; on a topic or on everything. */
export default function NewTimelinePage() {
  const { texts, language } = useLanguage();
  const { ids } = useReportSelection();
  const { chosen } = useChosenCase();
  const [topic, setTopic] = useState('');
  const making = useMakeTimeline();
  const navigate = useNavigate();
  useDocumentTitle(`${texts.timeline.title} · ${texts.app.name}`);
  const make = () => {
    const question = topic.trim();
    const reports = ids.length > 0 ? { articleIds: [...ids] } : chosen ? { caseId: chosen.id } : { filters: {} };
    making.mutate(
      { ...reports, ...(question !== '' && { question }), language },
      { onSuccess: (made) => made && navigate(`/timelines/${encodeURIComponent(made.id)}`) },
    );
  };
  const scope =
    ids.length > 0 ? texts.timeline.scopeChosen(ids.length) : chosen ? texts.timeline.scopeCase(chosen.name) : texts.timeline.scopeAll;
  return (
    <Page title={texts.timeline.title} subtitle={scope}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!making.isPending) make();
        }}
      >
        <TextInput
          className={styles.topic}
          label={texts.timeline.topic}
          placeholder={texts.timeline.topicHint}
          maxLength={QUESTION_LIMIT}
          value={topic}
          onChange={(event) => setTopic(event.currentTarget.value)}
        />
        {making.isPending ? (
          <Button variant="default" onClick={making.stop}>
            {texts.timeline.stop}
          </Button>
        ) : (
          <Button type="submit">{texts.timeline.start}</Button>
        )}
        <p role="status" className={styles.note}>
          {making.isPending && (making.progress ? writeProgress(making.progress, texts) : texts.timeline.making)}
          {making.wasStopped && texts.timeline.stopped}
        </p>
      </form>
      {making.isError && <FailureBox error={making.error} onRetry={make} />}
    </Page>
  );
}
