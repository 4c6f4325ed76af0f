/** `node tests/killing/kill-many.ts [rounds] [first seed]`: kills that many ingests at random moments; exit status 1 when one did harm. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type KillRound, killRound, MOMENTS } from './kill-rounds.ts';

const [rounds = 100, first = 1] = process.argv.slice(2).map(Number);
const root = await mkdtemp(join(tmpdir(), 'beleg-kill-'));
const done: KillRound[] = [];
try {
  for (let seed = first; seed < first + rounds; seed++) {
    const round = await killRound(root, seed);
    done.push(round);
    const { moment, killedAfter, wasKilled, acknowledged, complaints } = round;
    console.log(
      `${seed} ${moment} after ${killedAfter} ms${wasKilled ? '' : ' (it was done)'}, ${acknowledged} acknowledged: ${complaints.join('; ') || 'sound'}`,
    );
  }
} finally {
  await rm(root, { recursive: true, force: true });
}
for (const moment of MOMENTS) {
  const those = done.filter((round) => round.moment === moment);
  const killed = those.filter(({ wasKilled }) => wasKilled).length;
  console.log(
    `${moment}: ${those.length} rounds, ${killed} killed, ${those.filter(({ complaints }) => complaints.length > 0).length} with complaints`,
  );
}
process.exitCode = done.some(({ complaints }) => complaints.length > 0) ? 1 : 0;
