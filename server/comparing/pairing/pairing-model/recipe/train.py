"""Records → the net. Usage: train.py OUT_FOLDER [FURTHER_FOLDER …] [--begin MODEL.safetensors] [--minutes N]

Records of all folders (prepare.ts) are one set. The net goes into the first folder. `--begin`: the net that ranks sentences, whose look at words it goes on from.
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

from batches import batch, read
from model import PairNet

STATEMENTS, WRONG, WARM_UP = 28, 7, 100
RATE, LAST_RATE, WEIGHT_DECAY, LONGEST_GRADIENT = 1.2e-3, 0.02, 5e-2, 1.0
#: The net that is kept is the mean over about so many of the last steps.
AVERAGED = 300
#: Of these odd events are reported on. Of all others every so manieth number is held out, to fit what the net counts beside the logistic regression.
REPORTED, HELD = {'stories', 'affairs', 'siblings'}, 20
#: Share of the batches without features.
HIDDEN_FEATURES = 0.15
#: Share of a statement's words that are lost in training, where it has more than five.
LOST = 0.15
#: What it counts that of a statement's pairs the right one is the likeliest.
WHICH = 0.5
AT_ONCE = 200
#: Weights that both nets have.
LOOK = ['proj.weight', 'proj.bias', 'flag.weight', 'conv.weight', 'conv.bias', 'far.weight', 'far.bias']


def arguments():
    given = argparse.ArgumentParser()
    given.add_argument('out', type=pathlib.Path, nargs='+')
    given.add_argument('--begin', type=pathlib.Path)
    given.add_argument('--minutes', type=float, default=15)
    given.add_argument('--seed', type=int, default=1)
    return given.parse_args()


def begin(net, file):
    held = file.read_bytes()
    length, = struct.unpack('<Q', held[:8])
    head, numbers, own = json.loads(held[8:8 + length]), held[8 + length:], net.state_dict()
    for name in LOOK:
        first, last = head[f'm.{name}']['data_offsets']
        own[name] = torch.from_numpy(np.frombuffer(numbers[first:last], np.float32).copy()).reshape(own[name].shape)
    net.load_state_dict(own)


def statements(records):
    """Each statement of either report with the numbers of its pairs."""
    found = []
    for record in records:
        told = {}
        for number, pair in enumerate(record['pairs']):
            told.setdefault(('left', pair['i']), []).append(number)
            told.setdefault(('right', pair['j']), []).append(number)
        found += [(record, numbers) for numbers in told.values()]
    return found


def pick(record, numbers, rng):
    right, wrong = ([number for number in numbers if record['pairs'][number]['right'] is is_right] for is_right in (True, False))
    return record, right + rng.sample(wrong, min(WRONG, len(wrong)))


def loss_of(logits, right, picked):
    """Whether each pair is one, and which of a statement's."""
    total, which, at = F.binary_cross_entropy_with_logits(logits, right), 0, 0
    for _, numbers in picked:
        own, are = logits[at:at + len(numbers)], right[at:at + len(numbers)] > 0
        at += len(numbers)
        if are.any() and not are.all():
            which = which + torch.logsumexp(own, 0) - torch.logsumexp(own[are], 0)
    return total + WHICH * which / len(picked)


@torch.no_grad()
def held_out(net, held, vectors):
    """Average precision by source, of the candidates; what is listed and no candidate counts as not found."""
    net.eval()
    told = []
    for name, records in held.items():
        scores, right, lost = [], [], 0
        for record in records:
            numbers = [number for number, pair in enumerate(record['pairs']) if pair['candidate']]
            lost += sum(pair['right'] and not pair['candidate'] for pair in record['pairs'])
            for at in range(0, len(numbers), AT_ONCE):
                t, features, y = batch([(record, numbers[at:at + AT_ONCE])], vectors)
                scores += net(t, features).tolist()
                right += y.tolist()
        right = np.array(right)[np.argsort(-np.array(scores), kind='stable')]
        precision = np.cumsum(right) / np.arange(1, len(right) + 1)
        told.append(f'{name}: {(precision * right).sum() / max(1, right.sum() + lost):.3f} of {int(right.sum())} + {lost} among {len(right)}')
    net.train()
    return '; '.join(told)


def train(net, mean, records, vectors, held, given):
    rng = random.Random(given.seed)
    items, waiting = statements(records), []
    optimizer = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=WEIGHT_DECAY)
    started, step, total, asked = time.time(), 0, 0., 1
    while (share := (time.time() - started) / 60 / given.minutes) < 1:
        if len(waiting) < STATEMENTS:
            waiting = rng.sample(items, len(items))
        picked = [pick(*waiting.pop(), rng) for _ in range(min(STATEMENTS, len(waiting)))]
        t, features, y = batch(picked, vectors, LOST)
        loss = loss_of(net(t, features, shown=rng.random() >= HIDDEN_FEATURES), y, picked)
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
        if step % 200 == 0:
            print(f'step {step}: loss {total / 200:.3f}, {time.time() - started:.0f} s', flush=True)
            total = 0
        if share * 3 >= asked:
            asked += 1
            torch.save(mean.state_dict(), given.out[0] / 'net.pt')
            print(' ', held_out(mean, held, vectors), flush=True)


def main(given):
    torch.set_num_threads(1)  # two threads wait for each other as soon as anything else runs
    torch.manual_seed(given.seed)
    vectors, records = read(given.out)
    records = [record for record in records if record['pairs'] and not (record['source'] in REPORTED and record['number'] % 2)]
    held = {}
    for record in records:
        if record['number'] % HELD == 0:
            held.setdefault(record['source'], []).append(record)
    records = [record for record in records if record['number'] % HELD]
    rows = torch.tensor([pair['features'] for record in records for pair in record['pairs']])
    net, mean = (PairNet(rows.mean(0), rows.std(0, unbiased=False) + 1e-3) for _ in range(2))
    if given.begin:
        begin(net, given.begin)
    mean.load_state_dict(net.state_dict())
    print(len(records), 'pairs of reports,', len(rows), 'of statements;', sum(one.numel() for one in net.parameters()), 'weights', flush=True)
    train(net, mean, records, vectors, held, given)
    print('In the end', held_out(mean, held, vectors), flush=True)
    torch.save(mean.state_dict(), given.out[0] / 'net.pt')


if __name__ == '__main__':
    main(arguments())
