import { Button, Modal, type ModalProps } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useTexts } from '../texts/language.tsx';
import styles from './dialog.module.css';
import { FailureBox } from './failure-box.tsx';

type DialogProps = { title: string; size?: ModalProps['size']; onClose: () => void; children: ReactNode };

export function Dialog({ title, size = 'md', onClose, children }: DialogProps) {
  const texts = useTexts();
  const close = { 'aria-label': texts.app.close, size: 'var(--target)' };
  return (
    <Modal opened onClose={onClose} title={title} size={size} closeButtonProps={close} classNames={{ title: styles.title ?? '' }}>
      {children}
    </Modal>
  );
}

type FormProps = {
  /** What is sent, and how that goes. */
  sending: { isPending: boolean; error: unknown };
  submit: string;
  isReady?: boolean;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** What is entered in a dialog, with what went wrong in sending it, and the ways out. */
export function DialogForm({ sending: { isPending, error }, submit, isReady = true, onSubmit, onClose, children }: FormProps) {
  const texts = useTexts();
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) onSubmit();
  };
  return (
    <form onSubmit={send} className={styles.form}>
      {children}
      {error ? <FailureBox error={error} /> : null}
      <div className={styles.actions}>
        <Button variant="default" onClick={onClose}>
          {texts.app.cancel}
        </Button>
        <Button type="submit" loading={isPending} disabled={!isReady}>
          {submit}
        </Button>
      </div>
    </form>
  );
}
