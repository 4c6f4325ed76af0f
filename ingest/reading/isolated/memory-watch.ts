import { setInterval } from 'node:timers';
import { workerData } from 'node:worker_threads';

/**
 * A thread beside a parser, which may be too busy to look after itself: ends the process when it takes more memory than `workerData.bytes` (buffers
 * included, which no setting of V8 bounds), or when its parent is gone.
 */
const { bytes, parent }: { bytes: number; parent: number } = workerData;
const pause = 50;

setInterval(() => {
  if (process.memoryUsage.rss() > bytes || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, pause);
