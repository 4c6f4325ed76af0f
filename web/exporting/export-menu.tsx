import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconCopy, IconDownload, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { EXPORT_FORMATS } from '../../server/contract/sources.ts';
import { exportPath, type ResultAddress } from '../api/results.ts';
import { useTexts } from '../texts/language.tsx';
import { copyWithCitations } from './copy-with-citations.ts';
import styles from './exporting.module.css';

type Props = {
  address: ResultAddress;
  /** Of a page that holds this result alone: it can be printed. */
  canPrint?: boolean;
  /** Where copying stands beside the menu already. */
  canCopy?: boolean;
};

/** A result as a file, with its citations as footnotes, on paper, or in the clipboard. */
export function ExportMenu({ address, canPrint = false, canCopy = true }: Props) {
  const texts = useTexts();
  const [copying, setCopying] = useState<'none' | 'done' | 'failed'>('none');
  const copy = () =>
    copyWithCitations(address).then(
      () => setCopying('done'),
      () => setCopying('failed'),
    );
  return (
    <div className={styles.menu} lang={texts.code}>
      <Menu position="bottom-start" width={260} onOpen={() => setCopying('none')}>
        <Menu.Target>
          <Button
            variant="subtle"
            size="compact-sm"
            mih="var(--target)"
            leftSection={<IconDownload size={16} aria-hidden />}
            rightSection={<IconChevronDown size={14} aria-hidden />}
          >
            {texts.exporting.menu}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {EXPORT_FORMATS[address.kind].map((format) => (
            <Menu.Item key={format} mih="var(--target)" component="a" href={exportPath(address, format)} download>
              {texts.exporting.formats[format]}
            </Menu.Item>
          ))}
          {(canCopy || canPrint) && <Menu.Divider />}
          {canCopy && (
            <Menu.Item mih="var(--target)" leftSection={<IconCopy size={16} aria-hidden />} onClick={() => void copy()}>
              {texts.answer.copy}
            </Menu.Item>
          )}
          {canPrint && (
            <Menu.Item mih="var(--target)" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
              {texts.exporting.print}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <span role="status" className={styles.status}>
        {copying === 'done' && texts.answer.copied}
        {copying === 'failed' && texts.answer.copyFailed}
      </span>
    </div>
  );
}
