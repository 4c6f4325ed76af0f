import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useTexts } from '../texts/language.tsx';
import { FailureBox } from './failure-box.tsx';
import styles from './layout.module.css';

/** Keeps a fault while drawing from emptying the whole page. */
export class CrashBoundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    return this.state.error ? <Crashed error={this.state.error} /> : this.props.children;
  }
}

function Crashed({ error }: { error: Error }) {
  const texts = useTexts();
  return (
    <div className={styles.wait}>
      <FailureBox title={texts.app.crashed} error={error} />
      <Button mt="md" variant="default" onClick={() => window.location.reload()}>
        {texts.app.reload}
      </Button>
    </div>
  );
}
