import { ConversationList } from '../conversations/conversation-list.tsx';
import { ReportList } from '../library/report-list.tsx';
import { SelectionBar } from '../selection/selection-bar.tsx';
import styles from './left-column.module.css';

/** Conversations, then reports; what can be done with ticked reports stands at the foot. `onLeave` closes the drawer around it. */
export function LeftColumn({ onLeave }: { onLeave: (() => void) | undefined }) {
  return (
    <div className={styles.column}>
      <ConversationList onLeave={onLeave} />
      <ReportList onLeave={onLeave} />
      <SelectionBar onDone={onLeave} />
    </div>
  );
}
