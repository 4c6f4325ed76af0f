import { NavLink } from 'react-router';
import { ConversationList } from '../conversations/conversation-list.tsx';
import { ReportList } from '../library/report-list.tsx';
import { SelectionBar } from '../selection/selection-bar.tsx';
import { useTexts } from '../texts/language.tsx';
import styles from './left-column.module.css';

/**
 * Conversations, then reports; what can be done with ticked reports stands at the foot. `onLeave` closes the drawer around it: there the area comes first for which the bar of a telephone
 * has no room.
 */
export function LeftColumn({ onLeave }: { onLeave: (() => void) | undefined }) {
  const texts = useTexts();
  return (
    <div className={styles.column}>
      {onLeave && (
        <NavLink to="/timelines" className={styles.area} onClick={onLeave}>
          {texts.timeline.area}
        </NavLink>
      )}
      <ConversationList onLeave={onLeave} />
      <ReportList onLeave={onLeave} />
      <SelectionBar onDone={onLeave} />
    </div>
  );
}
