import { NativeSelect, TextInput } from '@mantine/core';
import type { ComparisonRow } from '../../server/contract/comparison.ts';
import { differenceKindSchema } from '../../server/contract/comparison.ts';
import { useTexts } from '../texts/language.tsx';
import styles from './comparison.module.css';
import { kindsIn, RELATIONS, type RowFilter, relationOf } from './row-filters.ts';

type Props = { rows: readonly ComparisonRow[]; shown: number; filter: RowFilter; onFilter: (filter: RowFilter) => void };

/** Which rows are looked at: by how the reports stand to each other, in what they differ, by words. */
export function RowBar({ rows, shown, filter, onFilter }: Props) {
  const texts = useTexts();
  const kinds = kindsIn(rows);
  const relations = RELATIONS.map((relation) => ({ relation, number: rows.filter((row) => relationOf(row) === relation).length }));
  return (
    <search className={styles.bar} aria-label={texts.comparison.filters} lang={texts.code}>
      <fieldset className={styles.choices}>
        <legend className="unseen">{texts.comparison.filters}</legend>
        <Choice isChosen={filter.relation === undefined} onChoose={() => onFilter({ ...filter, relation: undefined })}>
          {texts.comparison.all} <span className={styles.number}>{rows.length}</span>
        </Choice>
        {relations
          .filter(({ number }) => number > 0)
          .map(({ relation, number }) => (
            <Choice
              key={relation}
              isChosen={filter.relation === relation}
              onChoose={() =>
                onFilter({
                  ...filter,
                  relation,
                  kind: relation === 'differ' || relation === 'update' || relation === 'doubtful' ? filter.kind : undefined,
                })
              }
            >
              <span className={styles.relation} data-relation={relation}>
                {relation === 'doubtful' ? texts.comparison.doubtfulRows : texts.comparison.relations[relation]}
              </span>{' '}
              <span className={styles.number}>{number}</span>
            </Choice>
          ))}
      </fieldset>
      {kinds.length > 1 && (
        <NativeSelect
          size="xs"
          aria-label={texts.comparison.kind}
          value={filter.kind ?? ''}
          onChange={(event) => onFilter({ ...filter, kind: differenceKindSchema.safeParse(event.currentTarget.value).data })}
          data={[
            { value: '', label: `${texts.comparison.kind}: ${texts.comparison.anyKind}` },
            ...kinds.map((kind) => ({ value: kind, label: texts.comparison.differing[kind] })),
          ]}
        />
      )}
      <TextInput
        size="xs"
        className={styles.search}
        type="search"
        aria-label={texts.comparison.search}
        placeholder={texts.comparison.search}
        value={filter.words}
        onChange={(event) => onFilter({ ...filter, words: event.currentTarget.value })}
      />
      <span role="status" className={styles.shown}>
        {shown < rows.length && texts.comparison.shown(shown, rows.length)}
      </span>
    </search>
  );
}

type ChoiceProps = { isChosen: boolean; onChoose: () => void; children: React.ReactNode };

function Choice({ isChosen, onChoose, children }: ChoiceProps) {
  return (
    <button type="button" className={styles.choice} aria-pressed={isChosen} onClick={onChoose}>
      {children}
    </button>
  );
}
