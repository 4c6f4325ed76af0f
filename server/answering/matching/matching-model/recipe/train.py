"""Records → the net. Usage: train.py OUT_FOLDER [FURTHER_FOLDER …] [--begin MODEL.safetensors] [--minutes N]

Records of all folders (prepare.ts) are one set: questions that the product was asked, with what its ranking reads of the candidates, and those without, which are many
more. The net goes into the first folder. `--begin`: weights to go on from; what the model has beyond them begins as nothing.
"""
import argparse
import json
import pathlib
import random
import struct
import time

import numpy as np
import torch
import torch.nn.functional as F

from batches import batch, features_of, read, read_vectors
from model import Net

BATCH, WARM_UP = 32, 100
RATE, LAST_RATE, WEIGHT_DECAY, LONGEST_GRADIENT = 1.2e-3, 0.02, 2e-2, 1.0
#: The net that is kept is the mean over about so many of the last steps.
AVERAGED = 300
#: Every so manieth paragraph or story is held out: for choosing here, and for fitting the weights of the ranking and of the abstention.
HELD = 10
#: Shares of batches without the ranking's features, of questions without titles, and of answered questions whose paragraph is left out.
HIDDEN_FEATURES, HIDDEN_TITLES, HIDDEN_ANSWERS = 0.15, 0.5, 0.2
#: Beside the right sentences stand so many others; of the first so many.
OTHERS, AMONG = 8, 12
NEAR, OWN_OTHERS, NEAR_OTHERS = 9, 5, 4
LONGEST = 38
#: What the three losses count: which sentence, whether any, which of its words.
WHICH, WHETHER, WHERE = 1.0, 1.0, 0.3
IMPOSSIBLE = -1e4


def arguments():
    given = argparse.ArgumentParser()
    given.add_argument('out', type=pathlib.Path, nargs='+')
    given.add_argument('--begin', type=pathlib.Path)
    given.add_argument('--minutes', type=float, default=50)
    given.add_argument('--seed', type=int, default=1)
    given.add_argument('--batch', type=int, default=BATCH)
    return given.parse_args()


def read_all(folders):
    """Records of all folders, with the numbers of their words moved to where their vectors stand."""
    vectors, ranked, near = [read_vectors(folders[0])[:1]], [], []
    words = 0
    for folder in folders:
        own = read_vectors(folder)[1:]
        for name, records in (('ranked', ranked), ('near', near)):
            for record in read(folder, name):
                for part in [record, *record['candidates']]:
                    part['words'] = [word + words for word in part['words']]
                records.append(record)
        vectors.append(own)
        words += len(own)
    return torch.cat(vectors), ranked, near


def begin(net, file):
    """What both have goes over; the columns that the other net did not have are the last ones, and stay nothing."""
    held = file.read_bytes()
    length, = struct.unpack('<Q', held[:8])
    numbers, own = held[8 + length:], net.state_dict()
    for name, told in json.loads(held[8:8 + length]).items():
        first, last = told['data_offsets']
        values = torch.from_numpy(np.frombuffer(numbers[first:last], np.float32).copy()).reshape(told['shape'])
        if own[name].dim() and values.shape != own[name].shape:
            values = F.pad(values, (0, own[name].shape[-1] - values.shape[-1]))
        own[name] = values.reshape(own[name].shape)
    net.load_state_dict(own)


def with_some(record, candidates):
    return {**record, 'candidates': candidates}


def pick_ranked(record, rng):
    right = [one for one in record['candidates'] if one['right']]
    wrong = [one for one in record['candidates'] if not one['right']][:AMONG]
    return with_some(record, right + rng.sample(wrong, min(OTHERS, len(wrong))))


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
    total = WHETHER * F.binary_cross_entropy_with_logits(torch.logsumexp(logits, 1) - net.none, answered.float())
    if answered.any():
        shares = torch.log_softmax(logits[answered], 1).masked_fill(right[answered] == 0, IMPOSSIBLE)
        total = total - WHICH * torch.logsumexp(shares, 1).mean()
    spans = y['span'] * right[..., None]
    marked = spans.sum(-1) > 0
    if marked.any():
        shares = torch.log_softmax(span[marked], -1).masked_fill(spans[marked] == 0, IMPOSSIBLE)
        total = total - WHERE * torch.logsumexp(shares, -1).mean()
    return total


@torch.no_grad()
def held_out(net, records, vectors):
    """By source: right sentence first and among three, of the answered; share of each kind of question without an answer that is below 95 % of those with one."""
    net.eval()
    told = []
    for source, some in records.items():
        first, three, best = [], [], {}
        for record in some:
            t, y = batch([record], vectors)
            logits = net(t, features_of([record], t['told'].shape[1], len(net.mu)))[0][0]
            is_answered = bool(y['right'].sum() > 0)
            best.setdefault('' if is_answered else record['set'], []).append(float(torch.logsumexp(logits, 0)))
            if is_answered:
                order = y['right'][0][logits.argsort(descending=True)]
                first, three = first + [float(order[0])], three + [float(order[:3].max())]
        border = np.quantile(best.pop('', [0]), 0.05)
        declined = ', '.join(f'{name} {np.mean(np.array(values) < border):.3f} of {len(values)}' for name, values in sorted(best.items()))
        told.append(f'{source}: first {np.mean(first or [0]):.3f}, three {np.mean(three or [0]):.3f} of {len(first)}; declined at .05: {declined}')
    net.train()
    return '\n  '.join(told)


def train(net, mean, groups, vectors, held, given):
    """`groups`: (records, whether they have features). `mean`: a net that becomes the mean of the last steps."""
    rng = random.Random(given.seed)
    optimizer = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=WEIGHT_DECAY)
    started, waiting, total, step, asked = time.time(), [], 0, 0, 1
    while (share := (time.time() - started) / 60 / given.minutes) < 1:
        if not waiting:
            for records, known in groups:
                rng.shuffle(records)
                waiting += [(records[at:at + given.batch], known) for at in range(0, len(records) - given.batch + 1, given.batch)]
            rng.shuffle(waiting)
        drawn, known = waiting.pop()
        picked = [pick_ranked(record, rng) if known else pick_near(record, rng) for record in drawn]
        t, y = batch(picked, vectors, LONGEST, [rng.random() < HIDDEN_TITLES for _ in picked])
        features = features_of(picked, t['told'].shape[1], len(net.mu))
        loss = loss_of(net, *net(t, features, known, shown=rng.random() >= HIDDEN_FEATURES), y)
        optimizer.param_groups[0]['lr'] = RATE * min(1, (step + 1) / WARM_UP) * (LAST_RATE + (1 - LAST_RATE) * 0.5 * (1 + np.cos(np.pi * share)))
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), LONGEST_GRADIENT)
        optimizer.step()
        with torch.no_grad():
            kept = 1 - 1 / min(step + 1, AVERAGED)
            for averaged, own in zip(mean.parameters(), net.parameters()):
                averaged.mul_(kept).add_(own, alpha=1 - kept)
        total, step = total + loss.item(), step + 1
        if step % 100 == 0:
            print(f'step {step}: loss {total / 100:.3f}, {time.time() - started:.0f} s', flush=True)
            total = 0
        if share * 4 >= asked:
            asked += 1
            torch.save(mean.state_dict(), given.out[0] / 'net.pt')
            print(' ', held_out(mean, held, vectors), flush=True)


def main(given):
    torch.set_num_threads(1)  # two threads wait for each other as soon as anything else runs
    torch.manual_seed(given.seed)
    vectors, ranked, near = read_all(given.out)
    held = {}
    for record in ranked:
        if record['paragraph'] % HELD == 0:
            held.setdefault(record['source'], []).append(record)
    ranked, near = ([record for record in records if record['paragraph'] % HELD] for records in (ranked, near))
    rows = torch.tensor([candidate['features'] for record in ranked for candidate in record['candidates']])
    net, mean = (Net(rows.mean(0), rows.std(0, unbiased=False) + 1e-3) for _ in range(2))
    if given.begin:
        begin(net, given.begin)
    mean.load_state_dict(net.state_dict())
    print(len(ranked), 'with features,', len(near), 'without,', {source: len(some) for source, some in held.items()}, 'held out;', sum(one.numel() for one in net.parameters()), 'weights', flush=True)
    print(' ', held_out(mean, held, vectors), flush=True)
    train(net, mean, [(ranked, True), (near, False)], vectors, held, given)
    print('In the end', held_out(mean, held, vectors), flush=True)
    torch.save(mean.state_dict(), given.out[0] / 'net.pt')


if __name__ == '__main__':
    main(arguments())
