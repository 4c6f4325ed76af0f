/**
 * What a process that ingests is started with. LanceDB's threads allocate much for a moment; glibc gives each thread an arena of its own, and what lies free
 * in one is not given back: 36,000 passages, added and indexed in three steps, left 790 MiB with them, 490 MiB with two arenas. Elsewhere it means nothing.
 * It counts from the start of a process alone: the server starts its ingest so; a command line that is to run under Windows too cannot set it.
 */
export const memoryEnvironment = { MALLOC_ARENA_MAX: '2' };
