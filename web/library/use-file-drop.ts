import { useEffect, useRef, useState } from 'react';
import { filesOfDrop } from './picked-files.ts';
import type { PickedFile } from './upload-plan.ts';

type Handlers = { onFiles: (picked: PickedFile[]) => void; onUnreadable: () => void };

/** The whole page takes files: a drop that just misses a small target would make the browser leave the app and open the file. True while files hover over it. */
export function useFileDrop(handlers: Handlers): boolean {
  const [isOver, setIsOver] = useState(false);
  const latest = useRef(handlers);
  latest.current = handlers;

  useEffect(() => {
    // Entering a child comes before leaving its parent: only the count tells when the files have left the page.
    let depth = 0;
    const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
    const enter = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      depth += 1;
      setIsOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setIsOver(false);
    };
    const over = (event: DragEvent) => {
      if (hasFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      depth = 0;
      setIsOver(false);
      filesOfDrop(event.dataTransfer).then(
        (picked) => latest.current.onFiles(picked),
        () => latest.current.onUnreadable(),
      );
    };
    const listeners = { dragenter: enter, dragleave: leave, dragover: over, drop };
    for (const [name, listener] of Object.entries(listeners)) document.addEventListener(name as keyof typeof listeners, listener);
    return () => {
      for (const [name, listener] of Object.entries(listeners)) document.removeEventListener(name as keyof typeof listeners, listener);
    };
  }, []);
  return isOver;
}
