"""Records → the net. Usage: train.py OUT_FOLDER [--steps N] [--more N] [--seed N]

First stage: questions that the product was asked, with what its ranking reads of the candidates. Second stage: these, and those without, which are many more.
"""
import argparse
import pathlib
import random
import time

import numpy as np
import torch
import torch.nn.functional as F

from batches import batch, features_of, read, read_vectors
from model import Net

BATCH, WARM_UP = 32, 100
WEIGHT_DECAY, LONGEST_GRADIENT = 2e-2, 1.0
#: Every so manieth paragraph is held out.
HELD = 20
#: Shares of batches without the ranking's features, of questions without titles, and of answered questions whose paragraph is left out.
HIDDEN_FEATURES, HIDDEN_TITLES, HIDDEN_ANSWERS = 0.15, 0.5, 0.2
#: Beside the right sentence stand so many others; of the first so many.
OTHERS, AMONG = {1: 9, 2: 8}, 12
NEAR, OWN_OTHERS, NEAR_OTHERS = 9, 4, 4
RATE = {1: 1.5e-3, 2: 1.0e-3}
#: The second stage is the longer one: it sees a little less of long sentences.
LONGEST = {1: 40, 2: 36}
IMPOSSIBLE = -1e4


def arguments():
    given = argparse.ArgumentParser()
    given.add_argument('out', type=pathlib.Path)
    given.add_argument('--steps', type=int, default=600, help='of the first stage')
    given.add_argument('--more', type=int, default=4600, help='of the second stage')
    given.add_argument('--seed', type=int, default=1)
    given.add_argument('--batch', type=int, default=BATCH)
    return given.parse_args()


def with_some(record, candidates):
    return {**record, 'candidates': candidates}


def pick_ranked(record, others, rng):
    right = [one for one in record['candidates'] if one['right']]
    wrong = [one for one in record['candidates'] if not one['right']][:AMONG]
    return with_some(record, right + rng.sample(wrong, min(others, len(wrong))))


def pick_near(record, rng):
    own = [one for one in record['candidates'] if one['own']]
    near = [one for one in record['candidates'] if not one['own']][:NEAR]
    right, wrong = ([one for one in own if one['right'] is is_right] for is_right in (True, False))
    if right and near and rng.random() < HIDDEN_ANSWERS:
        return with_some(record, near)
    return with_some(record, right + rng.sample(wrong, min(OWN_OTHERS, len(wrong))) + rng.sample(near, min(NEAR_OTHERS, len(near))))


def loss_of(net, logits, span, y):
    """Which sentence, whether any, and where in it."""
    right, logits = y['right'], logits.masked_fill(y['is'] == 0, IMPOSSIBLE)
    answered = right.sum(1) > 0
    total = 0.5 * F.binary_cross_entropy_with_logits(torch.logsumexp(logits, 1) - net.none, answered.float())
    if answered.any():
        shares = torch.log_softmax(logits[answered], 1).masked_fill(right[answered] == 0, IMPOSSIBLE)
        total = total - torch.logsumexp(shares, 1).mean()
    spans = y['span'] * right[..., None]
    marked = spans.sum(-1) > 0
    if marked.any():
        shares = torch.log_softmax(span[marked], -1).masked_fill(spans[marked] == 0, IMPOSSIBLE)
        total = total - 0.3 * torch.logsumexp(shares, -1).mean()
    return total


@torch.no_grad()
def held_out(net, records, vectors):
    """Right sentence first and among three, of the answered; share of the questions without an answer that are below 95 % of those with one."""
    net.eval()
    first = three = 0
    best = {True: [], False: []}
    for record in records:
        t, y = batch([record], vectors)
        logits = net(t, features_of([record], t['told'].shape[1], len(net.mu)))[0][0]
        is_answered = bool(y['right'].sum() > 0)
        best[is_answered].append(float(torch.logsumexp(logits, 0)))
        if is_answered:
            order = y['right'][0][logits.argsort(descending=True)]
            first, three = first + float(order[0]), three + float(order[:3].max())
    net.train()
    many = max(1, len(best[True]))
    border = np.quantile(best[True], 0.05) if best[True] else 0
    return f'first {first / many:.3f}, three {three / many:.3f} of {many}; declined at .05 {np.mean([one < border for one in best[False]] or [0]):.3f} of {len(best[False])}'


def train(net, stage, groups, vectors, held, steps, given):
    """`groups`: (records, whether they have features)."""
    torch.manual_seed(given.seed)
    rng = random.Random(given.seed)
    optimizer = torch.optim.AdamW(net.parameters(), lr=RATE[stage], weight_decay=WEIGHT_DECAY)
    started, waiting, total = time.time(), [], 0
    for step in range(steps):
        if not waiting:
            for records, known in groups:
                rng.shuffle(records)
                waiting += [(records[at:at + given.batch], known) for at in range(0, len(records) - given.batch + 1, given.batch)]
            rng.shuffle(waiting)
        drawn, known = waiting.pop()
        picked = [pick_ranked(record, OTHERS[stage], rng) if known else pick_near(record, rng) for record in drawn]
        t, y = batch(picked, vectors, LONGEST[stage], [rng.random() < HIDDEN_TITLES for _ in picked])
        features = features_of(picked, t['told'].shape[1], len(net.mu))
        loss = loss_of(net, *net(t, features, known, shown=rng.random() >= HIDDEN_FEATURES), y)
        share = step / steps
        optimizer.param_groups[0]['lr'] = RATE[stage] * min(1, (step + 1) / WARM_UP) * (0.02 + 0.98 * 0.5 * (1 + np.cos(np.pi * share)))
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), LONGEST_GRADIENT)
        optimizer.step()
        total += loss.item()
        if step % 100 == 99:
            print(f'stage {stage}, step {step + 1}: loss {total / 100:.3f}, {time.time() - started:.0f} s', flush=True)
            total = 0
    print(f'stage {stage}, {steps} steps, held out:', held_out(net, held, vectors), flush=True)


def main(given):
    torch.set_num_threads(1)  # two threads wait for each other as soon as anything else runs
    torch.manual_seed(given.seed)
    vectors, ranked, near = read_vectors(given.out), read(given.out, 'ranked'), read(given.out, 'near')
    held = [record for record in ranked if record['paragraph'] % HELD == 0]
    ranked, near = ([record for record in records if record['paragraph'] % HELD] for records in (ranked, near))
    rows = torch.tensor([candidate['features'] for record in ranked for candidate in record['candidates']])
    net = Net(rows.mean(0), rows.std(0, unbiased=False) + 1e-3)
    print(len(ranked), 'with features,', len(near), 'without,', len(held), 'held out;', sum(one.numel() for one in net.parameters()), 'weights', flush=True)
    train(net, 1, [(ranked, True)], vectors, held, given.steps, given)
    train(net, 2, [(ranked, True), (near, False)], vectors, held, given.more, given)
    torch.save(net.state_dict(), given.out / 'net.pt')


if __name__ == '__main__':
    main(arguments())
