"""Records of prepare.ts → tensors."""
import json

import numpy as np
import torch

from model import FLAGS, WORD

LONGEST_QUESTION = 24
BITS = 1 << np.arange(FLAGS)


def read(out, name):
    with open(out / f'{name}.jsonl') as lines:
        return [json.loads(line) for line in lines]


def read_vectors(out):
    """A row a word, behind one of zeros for places without a word."""
    rows = np.fromfile(out / 'vectors.f32', np.float32).reshape(-1, WORD)
    return torch.from_numpy(np.concatenate([np.zeros((1, WORD), np.float32), rows]))


def marks(flags):
    return (np.array(flags, np.int64)[:, None] & BITS > 0).astype(np.float32)


def features_of(records, sentences, many):
    features = np.zeros((len(records), sentences, many), np.float32)
    for at, record in enumerate(records):
        rows = [candidate['features'] for candidate in record['candidates'] if 'features' in candidate]
        features[at, :len(rows)] = np.array(rows, np.float32).reshape(-1, many)
    return torch.from_numpy(features)


def batch(records, vectors, longest=40, without_title=None):
    """Tensors for the net, and what it is to learn. `without_title`: for each record whether titles are unknown."""
    B, K = len(records), max(len(record['candidates']) for record in records)
    Q = min(LONGEST_QUESTION, max(len(record['words']) for record in records))
    S = min(longest, max(len(candidate['words']) for record in records for candidate in record['candidates']))
    used = sorted({word for record in records for part in [record, *record['candidates']] for word in part['words']})
    place = {word: at + 1 for at, word in enumerate(used)}
    known = vectors[torch.tensor([0] + [word + 1 for word in used])]
    zeros = lambda *shape: np.zeros(shape, np.float32)
    t = {
        'asked': np.zeros((B, Q), np.int64), 'asked_flags': zeros(B, Q, FLAGS), 'asked_mask': zeros(B, Q),
        'told': np.zeros((B, K, S), np.int64), 'told_flags': zeros(B, K, S, FLAGS), 'told_mask': zeros(B, K, S), **{name: zeros(B, K, Q, S) for name in ('forms', 'kin')},
        **{f'{where}_{what}': zeros(B, K, Q) for where in ('title', 'before') for what in ('cosines', 'forms', 'kin')},
    }
    y = {'right': zeros(B, K), 'is': zeros(B, K), 'span': zeros(B, K, S)}
    for b, record in enumerate(records):
        n = min(len(record['words']), Q)
        t['asked'][b, :n] = [place[word] for word in record['words'][:n]]
        t['asked_flags'][b, :n], t['asked_mask'][b, :n] = marks(record['flags'][:n]), 1
        for k, candidate in enumerate(record['candidates']):
            m = min(len(candidate['words']), S)
            t['told'][b, k, :m] = [place[word] for word in candidate['words'][:m]]
            t['told_flags'][b, k, :m], t['told_mask'][b, k, :m] = marks(candidate['flags'][:m]), 1
            for name in ('forms', 'kin'):
                placed = np.array(candidate[name], np.float32).reshape(-1, 3)
                placed = placed[(placed[:, 0] < Q) & (placed[:, 1] < S)]
                t[name][b, k, placed[:, 0].astype(int), placed[:, 1].astype(int)] = placed[:, 2]
            for where in ('before',) if without_title and without_title[b] else ('title', 'before'):
                for what in ('cosines', 'forms', 'kin'):
                    t[f'{where}_{what}'][b, k, :n] = candidate[f'{where}{what.title()}'][:n]
            y['right'][b, k], y['is'][b, k] = candidate['right'], 1
            if 'span' in candidate:
                first, last = candidate['span']
                y['span'][b, k, first:last + 1] = 1
    t, y = ({name: torch.from_numpy(values) for name, values in both.items()} for both in (t, y))
    t['vectors'] = known
    t['kin'], t['others'] = t['kin'].clamp(min=0), (-t['kin']).clamp(min=0)
    t['cosines'] = torch.einsum('bqd,bksd->bkqs', known[t['asked']], known[t['told']])
    return t, y
