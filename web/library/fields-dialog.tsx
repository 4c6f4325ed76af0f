import { Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { type ArticleField, articleFieldSchema, type FieldMapping, type FieldsPreview } from '../../server/contract/fields.ts';
import type { IngestItem } from '../../server/contract/ingest.ts';
import { useFieldsPreview, useMapFields } from '../api/ingest-fields.ts';
import { Dialog, DialogForm } from '../layout/dialog.tsx';
import { FailureBox } from '../layout/failure-box.tsx';
import { useTexts } from '../texts/language.tsx';
import styles from './fields-dialog.module.css';

const FIRST: readonly ArticleField[] = ['title', 'text', 'date', 'publisher', 'url'];
const FURTHER = articleFieldSchema.options.filter((field) => !FIRST.includes(field));

type Props = { ingestId: string; item: IngestItem; others: readonly IngestItem[]; onClose: () => void };

/** Which column of a table, or field of JSON, is which: the analyst says it, and the file is read again. `others`: files with the same trouble. */
export function FieldsDialog({ ingestId, item, others, onClose }: Props) {
  const texts = useTexts();
  const { data, error, refetch } = useFieldsPreview(ingestId, item.number);
  return (
    <Dialog title={texts.fields.heading(item.label)} size="xl" onClose={onClose}>
      {error && <FailureBox error={error} onRetry={() => void refetch()} />}
      {!error && !data && <p>{texts.app.loading}</p>}
      {data && <FieldsForm preview={data} ingestId={ingestId} item={item} others={others} onClose={onClose} />}
    </Dialog>
  );
}

function FieldsForm({ preview: { columns, guess }, ingestId, item, others, onClose }: Props & { preview: FieldsPreview }) {
  const texts = useTexts();
  const map = useMapFields(ingestId);
  const [fields, setFields] = useState<FieldMapping>(guess);
  const [forOthers, setForOthers] = useState(true);
  const submit = () => {
    const items = [item, ...(forOthers ? others : [])].map(({ number }) => number);
    map.mutate({ fields, items }, { onSuccess: onClose });
  };
  const select = (field: ArticleField) => (
    <NativeSelect
      key={field}
      label={texts.fields.names[field]}
      description={exampleOf(columns, fields[field])}
      value={fields[field] ?? ''}
      error={field === 'text' && fields.text === undefined && texts.fields.textNeeded}
      data={[{ value: '', label: texts.fields.none }, ...columns.map(({ name }) => ({ value: name, label: name }))]}
      onChange={({ currentTarget: { value } }) =>
        setFields(({ [field]: _, ...rest }) => (value === '' ? rest : { ...rest, [field]: value }))
      }
    />
  );
  return (
    <DialogForm sending={map} submit={texts.fields.read} isReady={fields.text !== undefined} onSubmit={submit} onClose={onClose}>
      <p className={styles.note}>{texts.fields.note}</p>
      <div className={styles.fields}>{FIRST.map(select)}</div>
      <details className={styles.further}>
        <summary>{texts.fields.further}</summary>
        <div className={styles.fields}>{FURTHER.map(select)}</div>
      </details>
      <FirstRows columns={columns} />
      {others.length > 0 && (
        <Checkbox
          label={texts.fields.others(others.length)}
          checked={forOthers}
          onChange={(event) => setForOthers(event.currentTarget.checked)}
        />
      )}
    </DialogForm>
  );
}

function FirstRows({ columns }: Pick<FieldsPreview, 'columns'>) {
  const texts = useTexts();
  const rows = Math.max(...columns.map(({ values }) => values.length));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
    <section className={styles.rows} aria-label={texts.fields.firstRows} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: rows }, (_, nth) => `row ${nth}`).map((row, nth) => (
            <tr key={row}>
              {columns.map(({ name, values }) => (
                <td key={name}>{values[nth]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What the chosen column holds in its first filled row. */
function exampleOf(columns: FieldsPreview['columns'], name: string | undefined): string | undefined {
  return columns
    .find((column) => column.name === name)
    ?.values.find((value) => value !== '')
    ?.slice(0, 60);
}
