/** Opens the corpus in the folder given, stops in the middle of a write at the point named, says so, and waits to be killed. */
import { openTestCorpus, sentencePassages, storeIn } from '../test-corpus.ts';

const [dataDir = '', point = ''] = process.argv.slice(2);
const corpus = await openTestCorpus(dataDir);
await corpus.withWriteLock(async () => {
  const { id, revision, passages } = storeIn(corpus, 'a.txt', 'Der neue Leuchtturm steht. Er ist rot.');
  if (point === 'stored') return hang();
  await corpus.passageIndex.replace([{ articleId: id, passages: await sentencePassages(corpus, id) }]);
  if (point === 'indexed') return hang();
  corpus.archive.markIndexed([{ id, revision, passages }]);
  corpus.archive.remove(id);
  return hang();
});

async function hang(): Promise<void> {
  process.stdout.write('ready\n');
  await new Promise((resolve) => setTimeout(resolve, 600_000));
}
