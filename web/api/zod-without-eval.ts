import { config } from 'zod';

// Zod probes `new Function` for its fast path; under `script-src 'self'` the browser reports that as a violation.
// Imported before anything that makes a schema.
config({ jitless: true });
