import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import {
  type Summary,
  type SummaryForm,
  type SummaryLength,
  type SummaryOrder,
  summaryFormSchema,
  summaryLengthSchema,
  summaryOrderSchema,
} from '../../server/contract/summary.ts';
import { useMakeSummary } from '../api/summaries.ts';
import { FailureBox } from '../layout/failure-box.tsx';
import { useTexts } from '../texts/language.tsx';
import { writeProgress } from '../texts/progress-words.ts';
import styles from './summary.module.css';

/** Makes the same summary in another form, length or order; the new one has its own address, and the old one stays. */
export function SummaryTools({ summary }: { summary: Summary }) {
  const texts = useTexts();
  const navigate = useNavigate();
  const making = useMakeSummary();
  const [form, setForm] = useState<SummaryForm>(summary.form);
  const [length, setLength] = useState<SummaryLength>(summary.length);
  const [order, setOrder] = useState<SummaryOrder>(summary.order);
  const [newSince, setNewSince] = useState(summary.newSince ?? '');
  const { question, scope, articles, language } = summary;
  const make = () => {
    // What was kept before scopes were: the reports it names.
    const chosen = scope ?? { articleIds: articles.map(({ id }) => id) };
    making.mutate(
      {
        ...chosen,
        ...(question !== undefined && { question }),
        form,
        length,
        order,
        language,
        ...(form === 'briefing' && newSince !== '' && { newSince }),
      },
      { onSuccess: (made) => made && navigate(`/summaries/${encodeURIComponent(made.id)}`) },
    );
  };
  const { labels } = texts.summary;
  return (
    <form
      className={styles.tools}
      onSubmit={(event) => {
        event.preventDefault();
        make();
      }}
    >
      <NativeSelect
        size="xs"
        label={labels.form}
        value={form}
        onChange={(event) => setForm(summaryFormSchema.parse(event.currentTarget.value))}
        data={summaryFormSchema.options.map((value) => ({ value, label: texts.summary.forms[value] }))}
      />
      <NativeSelect
        size="xs"
        label={labels.length}
        value={length}
        onChange={(event) => setLength(summaryLengthSchema.parse(event.currentTarget.value))}
        data={summaryLengthSchema.options.map((value) => ({ value, label: texts.summary.lengths[value] }))}
      />
      <NativeSelect
        size="xs"
        label={labels.order}
        value={order}
        onChange={(event) => setOrder(summaryOrderSchema.parse(event.currentTarget.value))}
        data={summaryOrderSchema.options.map((value) => ({ value, label: texts.summary.orders[value] }))}
      />
      {form === 'briefing' && (
        <TextInput
          size="xs"
          type="date"
          label={labels.newSince}
          value={newSince}
          onChange={(event) => setNewSince(event.currentTarget.value)}
        />
      )}
      <Button type="submit" size="compact-sm" mih="var(--target)" variant="default" disabled={making.isPending}>
        {texts.summary.makeAgain}
      </Button>
      {making.isPending && (
        <Button size="compact-sm" mih="var(--target)" variant="default" onClick={making.stop}>
          {texts.summary.stop}
        </Button>
      )}
      <p role="status" className={styles.status}>
        {making.isPending && (making.progress ? writeProgress(making.progress, texts) : texts.summary.making)}
        {making.wasStopped && texts.summary.stopped}
      </p>
      {making.isError && <FailureBox error={making.error} onRetry={make} />}
    </form>
  );
}
