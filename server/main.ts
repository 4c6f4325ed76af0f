import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// What Node makes of the code, types taken out, is kept beside the packages when the server ends: the next start takes two thirds of the time.
// Where that folder cannot be written, all is made anew. It counts for what is loaded afterwards, hence the import below.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/beleg', import.meta.url)));
const { start } = await import('./start.ts');
await start();
