/** Rebuilds the corpus in the folder given with the model given, stops when so many articles are done, says so, and waits to be killed. */
import { rebuildCorpus } from '../../../../ingest/corpus/rebuild.ts';
import { modelIn, splitSentences, TEST_RULES } from '../test-corpus.ts';

const [dataDir = '', model = '', until = ''] = process.argv.slice(2);
await rebuildCorpus({
  dataDir,
  embedder: modelIn(model),
  split: splitSentences,
  rules: TEST_RULES,
  clock: () => new Date(0),
  onProgress({ done }) {
    if (done < Number(until)) return;
    process.stdout.write('ready\n');
    // Nothing else runs in this process from here on.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 600_000);
  },
});
