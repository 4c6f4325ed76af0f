import { Button } from '@mantine/core';
import type { ArticleSummary } from '../../server/contract/article.ts';
import { FailureBox } from '../layout/failure-box.tsx';
import { useReportSelection } from '../selection/selection.tsx';
import { useTexts } from '../texts/language.tsx';
import styles from './library.module.css';
import type { useRemoval } from './use-removal.ts';

type Props = { removal: ReturnType<typeof useRemoval>; shown: readonly ArticleSummary[]; isLoaded: boolean };

/** How many reports are shown, what was just removed, and the way to remove those that are ticked. */
export function Removal({ removal, shown, isLoaded }: Props) {
  const texts = useTexts();
  const { ids } = useReportSelection();
  const { removed, isPending, error } = removal;
  const chosen = shown.filter(({ id }) => ids.includes(id));
  const [first] = removed;
  return (
    <>
      <div className={styles.status}>
        <div role="status" className={styles.said}>
          {first ? (
            <span>{removed.length === 1 ? texts.library.removed(first.label) : texts.library.removedMany(removed.length)}</span>
          ) : (
            isLoaded && <span>{texts.library.shown(shown.length)}</span>
          )}
        </div>
        {first && (
          <Button size="compact-sm" fz="0.8125rem" mih="var(--target)" variant="default" loading={isPending} onClick={removal.undo}>
            {texts.library.undo}
          </Button>
        )}
        {chosen.length > 0 && (
          <Button
            size="compact-sm"
            fz="0.8125rem"
            mih="var(--target)"
            variant="default"
            loading={isPending}
            onClick={() => removal.remove(chosen)}
          >
            {texts.library.removeChosen(chosen.length)}
          </Button>
        )}
      </div>
      {error && <FailureBox error={error} />}
    </>
  );
}
