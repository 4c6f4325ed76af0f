import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useCases, useFileInCase } from '../api/cases.ts';
import { FailureBox } from '../layout/failure-box.tsx';
import { useTexts } from '../texts/language.tsx';
import { CaseDialog } from './case-dialog.tsx';
import { useChosenCase } from './chosen-case.tsx';

/** Puts the ticked reports into a case, also a new one, or takes them out of the one that is worked in. */
export function FileInCase({ articleIds }: { articleIds: readonly string[] }) {
  const texts = useTexts().cases;
  const { data } = useCases();
  const { chosen } = useChosenCase();
  const file = useFileInCase();
  const [isNaming, setNaming] = useState(false);
  const others = data?.cases.filter(({ id }) => id !== chosen?.id) ?? [];
  return (
    <>
      <Menu position="top-start">
        <Menu.Target>
          <Button
            size="compact-sm"
            mih="var(--target)"
            variant="default"
            disabled={file.isPending}
            rightSection={<IconChevronDown size={16} aria-hidden />}
          >
            {texts.file}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {others.map(({ id, name }) => (
            <Menu.Item key={id} mih="var(--target)" onClick={() => file.mutate({ id, articleIds })}>
              {texts.into(name)}
            </Menu.Item>
          ))}
          <Menu.Item mih="var(--target)" onClick={() => setNaming(true)}>
            {texts.intoNew}
          </Menu.Item>
          {chosen && (
            <Menu.Item mih="var(--target)" onClick={() => file.mutate({ id: chosen.id, articleIds, out: true })}>
              {texts.outOf(chosen.name)}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {file.isError && <FailureBox error={file.error} />}
      {isNaming && <CaseDialog task={{ do: 'begin' }} onClose={() => setNaming(false)} onBegun={(id) => file.mutate({ id, articleIds })} />}
    </>
  );
}
