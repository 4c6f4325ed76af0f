import { type Clause, wordIn } from '../clauses/clauses.ts';
import { nounPhraseAt } from '../clauses/noun-phrases.ts';
import { type Frame, frameOf, type SentenceParts, type TokenRange, tokenMention } from './frame.ts';
import { germanSubject, passiveAgent } from './german-subject.ts';
import { type Origin, originWithApposition, pronounOrigin } from './origins.ts';

/** Everything but the clause: what a clause that only cites stands for. */
export function around(parts: SentenceParts, clause: Clause): TokenRange[] {
  return [
    { from: 0, to: clause.from },
    { from: clause.to, to: parts.tokens.length },
  ].filter(({ from, to }) => to > from);
}

/** "X zitiert einen Banker mit den Worten: „…“", "„…“, zitiert X den Minister", "wird von X mit den Worten zitiert". */
export function citing(parts: SentenceParts, index: number, clause: Clause): Frame | undefined {
  const { text, tokens, clauses } = parts;
  const at = wordIn(parts.tokens, clause, /^(?:zitiert|zitierte|zitieren|zitierten)$/);
  if (at < 0 || clauses.length < 2) return undefined;
  const finite = tokens[clause.finite]?.low ?? '';
  const isPassive = at !== clause.finite && /^(?:wird|wurde|werden|wurden|ist|sei)$/.test(finite);
  const subject = germanSubject(parts, { index, at: clause.finite, inverted: at === clause.from, finite: clause.finite });
  const cue = tokenMention(text, tokens[at]);
  const base = {
    kind: 'verb' as const,
    class: 'say' as const,
    cue,
    at,
    clause: index,
    content: around(parts, clause),
    inverted: at === clause.from,
  };
  if (isPassive) {
    const [agent] = passiveAgent(parts, { index, at });
    const [cited] = subject;
    // "wurde der Minister vom Sender zitiert": the sender is none of the minister's.
    const own = agent && cited && cited.start < agent.start && agent.start < cited.end ? citedBefore(parts, index, agent) : subject;
    return chainOf(base, [...(agent === undefined ? [] : [agent]), ...own.slice(0, 1)]);
  }
  const object = objectBehind(parts, { from: at + 1, to: clause.to }, subject[0]);
  return chainOf(base, [...subject.slice(0, 1), ...object]);
}

function citedBefore(parts: SentenceParts, index: number, agent: Origin): Origin[] {
  const clause = parts.clauses[index];
  const to = parts.tokens.findLastIndex(({ start, low }) => start < agent.start && /^(?:von|vom|durch)$/.test(low));
  if (clause === undefined || to <= clause.from) return [];
  const clauses = parts.clauses.with(index, { ...clause, to });
  return germanSubject({ ...parts, clauses }, { index, at: clause.finite, inverted: false, finite: clause.finite });
}

/** The first speaks, the second is whom it has it from. */
function chainOf(
  base: Pick<Frame, 'kind' | 'class' | 'cue' | 'at' | 'clause' | 'content' | 'inverted'>,
  [speaker, source]: Origin[],
): Frame | undefined {
  if (speaker === undefined) return undefined;
  return frameOf({ ...base, origins: [speaker], ...(source === undefined ? {} : { source }) });
}

function objectBehind({ text, tokens }: SentenceParts, { from, to }: TokenRange, subject: Origin | undefined): Origin[] {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.mark !== '' || /^(?:mit|aus|in|am|im)$/.test(token.low)) return [];
    if (/^(?:ihn|sie)$/.test(token.low)) return [pronounOrigin({ ...token, low: token.low === 'ihn' ? 'er' : 'sie' })];
    const phrase = nounPhraseAt(tokens, at, { to, takesPlace: false });
    if (phrase === undefined) continue;
    const origin = originWithApposition(text, tokens, phrase);
    if (subject !== undefined && origin.start < subject.end && subject.start < origin.end) {
      at = phrase.to - 1;
      continue;
    }
    return [origin];
  }
  return [];
}
