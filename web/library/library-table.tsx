import { ActionIcon, Checkbox } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import type { ArticleSummary } from '../../server/contract/article.ts';
import { useReaderAddress } from '../reader/reader-address.tsx';
import { useReportSelection } from '../selection/selection.tsx';
import { useTexts } from '../texts/language.tsx';
import { writeDay, writeLikely } from '../texts/source-line.ts';
import styles from './library.module.css';

type Props = {
  articles: readonly ArticleSummary[];
  onEdit: (article: ArticleSummary) => void;
  onRemove: (article: ArticleSummary) => void;
};

export function LibraryTable({ articles, onEdit, onRemove }: Props) {
  const { columns, chooseAll } = useTexts().library;
  const { ids, add, drop } = useReportSelection();
  const all = articles.map(({ id }) => id);
  const chosen = all.filter((id) => ids.includes(id)).length;
  return (
    <div className={styles.ground}>
      <table className={styles.table}>
        <thead>
          <tr>
            <td className={styles.choose}>
              <Checkbox
                size="xs"
                aria-label={chooseAll}
                checked={chosen === all.length}
                indeterminate={chosen > 0 && chosen < all.length}
                onChange={(event) => (event.currentTarget.checked ? add(all) : drop(all))}
              />
            </td>
            <th scope="col">{columns.label}</th>
            <th scope="col">{columns.publisher}</th>
            <th scope="col">{columns.publishedOn}</th>
            <th scope="col">{columns.language}</th>
            <th scope="col" className={styles.number}>
              {columns.characters}
            </th>
            <th scope="col">
              <span className="unseen">{columns.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {articles.map((article) => (
            <LibraryRow key={article.id} article={article} onEdit={onEdit} onRemove={onRemove} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function LibraryRow({ article, onEdit, onRemove }: Omit<Props, 'articles'> & { article: ArticleSummary }) {
  const texts = useTexts();
  const { open } = useReaderAddress();
  const { ids, toggle } = useReportSelection();
  const how = article.publishedHow && texts.library.publishedHow[article.publishedHow];
  const day = article.publishedOn ? writeDay(article.publishedOn, texts) : texts.reports.undated;
  const publisher = article.publisher ? `${article.publisher}${writeLikely(article.publisherHow, texts)}` : texts.reports.noPublisher;
  return (
    <tr>
      <td className={styles.choose}>
        <Checkbox
          size="xs"
          aria-label={texts.reports.choose(article.label)}
          checked={ids.includes(article.id)}
          onChange={() => toggle(article.id)}
        />
      </td>
      <th scope="row" className={styles.label}>
        <button
          type="button"
          lang={article.language}
          onClick={(event) => open({ articleId: article.id }, { walk: [], trigger: event.currentTarget })}
        >
          {article.label}
        </button>
        {article.family && <FamilyButton article={article} members={article.family.members} />}
      </th>
      <td>{publisher}</td>
      <td className={styles.day}>
        {day}
        {how && <span className={styles.how}>{how}</span>}
      </td>
      <td>{texts.library.languages[article.language]}</td>
      <td className={styles.number}>{article.characters.toLocaleString(texts.code)}</td>
      <td className={styles.actions}>
        <ActionIcon variant="subtle" size="var(--target)" aria-label={texts.library.edit(article.label)} onClick={() => onEdit(article)}>
          <IconPencil size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          size="var(--target)"
          aria-label={texts.library.remove(article.label)}
          onClick={() => onRemove(article)}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </td>
    </tr>
  );
}

/** "5 Fassungen": opens the report with its near-copies unfolded. */
function FamilyButton({ article, members }: { article: ArticleSummary; members: number }) {
  const texts = useTexts();
  const { open } = useReaderAddress();
  return (
    <button
      type="button"
      className={styles.family}
      title={texts.library.familyNote}
      aria-label={`${texts.family.openFamily(members)}: ${article.label}`}
      onClick={(event) => open({ articleId: article.id, family: true }, { walk: [], trigger: event.currentTarget })}
    >
      {texts.library.family(members)}
    </button>
  );
}
