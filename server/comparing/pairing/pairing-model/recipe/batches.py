"""Records of prepare.ts → tensors."""
import json

import numpy as np
import torch

from model import FLAGS, WORD

#: Words of a statement that count, as in ../../pair-statements.ts.
LONGEST = 36
#: Of so few words none is lost.
FEW = 5
BITS = 1 << np.arange(FLAGS)


def read(folders):
    """Records of all folders, with the numbers of their words moved to where their vectors stand: a row a word, behind one of zeros for places without a word."""
    vectors, records, words = [np.zeros((1, WORD), np.float32)], [], 1
    for folder in folders:
        own = np.fromfile(folder / 'vectors.f32', np.float32).reshape(-1, WORD)
        with open(folder / 'pairs.jsonl') as lines:
            for line in lines:
                record = json.loads(line)
                for statement in record['left'] + record['right']:
                    statement['words'] = [word + words for word in statement['words'][:LONGEST]]
                records.append(record)
        vectors.append(own)
        words += len(own)
    return torch.from_numpy(np.concatenate(vectors)), records


def batch(picked, vectors, lost=0.0):
    """`picked`: records, and which of their pairs. Tensors for the net: the statements' words [statements, n] and the tables of pairs [pairs, n, n]; features; what is right. `lost`: share of the words of longer statements that are left out."""
    statements, places, pairs = [], {}, []
    for record, numbers in picked:
        for number in numbers:
            pair = record['pairs'][number]
            ends = []
            for side, at in (('left', pair['i']), ('right', pair['j'])):
                key = (id(record), side, at)
                if key not in places:
                    places[key] = len(statements)
                    statements.append(record[side][at])
                ends.append(places[key])
            pairs.append((*ends, pair))
    n = max(len(statement['words']) for statement in statements)
    used = sorted({word for statement in statements for word in statement['words']})
    place = {word: at + 1 for at, word in enumerate(used)}
    ids, flags, mask = np.zeros((len(statements), n), np.int64), np.zeros((len(statements), n, FLAGS), np.float32), np.zeros((len(statements), n), np.float32)
    for at, statement in enumerate(statements):
        m = len(statement['words'])
        ids[at, :m] = [place[word] for word in statement['words']]
        flags[at, :m] = np.array(statement['flags'][:m], np.int64)[:, None] & BITS > 0
        mask[at, :m] = 1
    tables = {name: np.zeros((len(pairs), n, n), np.float32) for name in ('forms', 'kin')}
    for at, (_, _, pair) in enumerate(pairs):
        for name, table in tables.items():
            placed = np.array(pair[name], np.float32).reshape(-1, 3)
            placed = placed[(placed[:, 0] < n) & (placed[:, 1] < n)]
            table[at, placed[:, 0].astype(int), placed[:, 1].astype(int)] = placed[:, 2]
    if lost:
        gone = (np.random.rand(*mask.shape) < lost) & (mask.sum(1, keepdims=True) > FEW)
        mask[gone] = 0
        kept = 1 - gone.astype(np.float32)
        both = kept[[one for one, _, _ in pairs]][:, :, None] * kept[[other for _, other, _ in pairs]][:, None, :]
        for table in tables.values():
            table *= both
    t = {name: torch.from_numpy(values) for name, values in {'ids': ids, 'flags': flags, 'mask': mask, **tables}.items()}
    t |= {'vectors': vectors[torch.tensor([0] + used)], 'a': torch.tensor([one for one, _, _ in pairs]), 'b': torch.tensor([other for _, other, _ in pairs])}
    return t, torch.tensor([pair['features'] for _, _, pair in pairs]), torch.tensor([float(pair['right']) for _, _, pair in pairs])
