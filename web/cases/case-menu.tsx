import { Button, Menu } from '@mantine/core';
import { IconCheck, IconChevronDown, IconFolder, IconFolderFilled } from '@tabler/icons-react';
import { useState } from 'react';
import { useCases } from '../api/cases.ts';
import { useTexts } from '../texts/language.tsx';
import { CaseDialog, type CaseTask } from './case-dialog.tsx';
import styles from './cases.module.css';
import { useChosenCase } from './chosen-case.tsx';

/** Which case is worked in, and what can be done with cases. */
export function CaseMenu() {
  const texts = useTexts().cases;
  const { data } = useCases();
  const { chosen, choose } = useChosenCase();
  const [task, setTask] = useState<CaseTask>();
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button
            className={styles.target}
            variant="subtle"
            mih={40}
            aria-label={chosen ? `${texts.heading}: ${chosen.name}` : texts.heading}
            rightSection={<IconChevronDown size={16} aria-hidden />}
          >
            {chosen ? <IconFolderFilled className={styles.sign} aria-hidden /> : <IconFolder className={styles.sign} aria-hidden />}
            <span className={styles.name}>{chosen?.name ?? texts.heading}</span>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            mih="var(--target)"
            onClick={() => choose(undefined)}
            rightSection={!chosen && <IconCheck size={16} aria-label={texts.chosen} />}
          >
            {texts.all}
          </Menu.Item>
          {data?.cases.map((one) => (
            <Menu.Item
              key={one.id}
              mih="var(--target)"
              onClick={() => choose(one.id)}
              rightSection={chosen?.id === one.id && <IconCheck size={16} aria-label={texts.chosen} />}
            >
              {texts.withCount(one.name, one.articles)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item mih="var(--target)" onClick={() => setTask({ do: 'begin' })}>
            {texts.begin}
          </Menu.Item>
          {chosen && (
            <>
              <Menu.Item mih="var(--target)" onClick={() => setTask({ do: 'rename', on: chosen })}>
                {texts.rename(chosen.name)}
              </Menu.Item>
              <Menu.Item mih="var(--target)" onClick={() => setTask({ do: 'delete', on: chosen })}>
                {texts.remove(chosen.name)}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {task && <CaseDialog task={task} onClose={() => setTask(undefined)} onBegun={choose} />}
    </>
  );
}
