/** Begins to write to the SQLite file given, as one that makes it does, says so, and lets go of it after the milliseconds given. */
import { DatabaseSync } from 'node:sqlite';

const [, , path = '', milliseconds] = process.argv;
const database = new DatabaseSync(path);
database.exec('BEGIN IMMEDIATE');
process.stdout.write('writing\n');
setTimeout(() => {
  database.exec('ROLLBACK');
  database.close();
}, Number(milliseconds));
