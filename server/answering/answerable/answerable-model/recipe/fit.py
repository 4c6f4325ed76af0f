"""Rows of `evaluate -- answerable-rows` → the forest that ships. Usage: fit.py ROWS.jsonl MODEL_FOLDER

Debian's python3-sklearn, python3-numpy and python3-torch. Prints what it does of questions it was not fitted on, by ten folds, beside the logistic regression (`odds`).
"""
import json
import pathlib
import sys
import zlib

import numpy as np
import torch
from sklearn.ensemble import GradientBoostingClassifier

sys.path.insert(0, str(pathlib.Path(__file__).parents[4] / 'retrieval/nets'))
from safetensors_file import write_model  # noqa: E402

#: What a question of each set counts: those on reports such as analysts read are few.
COUNTS = {'samples': 4, 'whole': 3, 'paragraph': 2, 'titles': 2, 'english': 1, 'dense': 1.5, 'written': .6, 'without': .5}
#: Whom each set is told apart from.
AGAINST = {'samples': ('samples', 'samples'), 'paragraphs': ('whole', 'paragraph'), 'titles': ('whole', 'titles'), 'english': ('english', 'english'), 'dense': ('dense', 'dense'), 'written': ('written', 'written')}
FOLDS, ALLOWED = 10, (.02, .05, .1)
DEPTH = 5
#: What the log odds of the logistic regression count beside the forest's, as in ../../judge-answerable.ts.
ODDS = .3


def forest(seed=0):
    return GradientBoostingClassifier(max_depth=DEPTH, n_estimators=400, learning_rate=.04, subsample=.6, max_features=.3, min_samples_leaf=20, random_state=seed)


def declined(chances, right, allowed):
    """Share of the unanswerable below the border that so many of the answerable are below."""
    of_right = np.sort(chances[right])
    return (chances[~right] < of_right[int(len(of_right) * allowed)]).mean()


def whole(tree):
    """A fitted tree as one with all its splits: what is no split sends all to the left."""
    splits, leaves = np.zeros((2 ** DEPTH - 1, 2)), np.zeros(2 ** DEPTH)

    def walk(node, at):
        split = tree.children_left[node] >= 0
        if at >= len(splits):
            leaves[at - len(splits)] = tree.value[node][0][0]
            return
        splits[at] = (tree.feature[node], np.float32(tree.threshold[node])) if split else (0, np.finfo(np.float32).max)
        walk(tree.children_left[node] if split else node, 2 * at + 1)
        walk(tree.children_right[node] if split else node, 2 * at + 2)

    walk(0, 0)
    return splits, leaves


def main(rows, folder):
    rows = [json.loads(line) for line in rows.read_text().splitlines()]
    features = np.array([row['features'] for row in rows], np.float32)
    right = np.array([row['right'] for row in rows])
    sets = np.array([row['set'] for row in rows])
    counts = np.array([COUNTS[one] for one in sets])
    folds = np.array([zlib.crc32(row['group'].encode()) % FOLDS for row in rows])
    found = np.zeros(len(rows))
    for fold in range(FOLDS):
        one = forest().fit(features[folds != fold], right[folds != fold], sample_weight=counts[folds != fold])
        found[folds == fold] = one.decision_function(features[folds == fold])
    odds = np.array([row['odds'] for row in rows])
    found = ODDS * odds + (1 - ODDS) * found
    for name, (yes, no) in AGAINST.items():
        some = (sets == yes) & right | (sets == no) & ~right
        if not some.any():
            continue
        told = ' '.join(f'{allowed}: {declined(odds[some], right[some], allowed):.3f} -> {declined(found[some], right[some], allowed):.3f}' for allowed in ALLOWED)
        print(f'{name} ({right[some].sum()} and {(~right[some]).sum()}): {told}')
    for border in (1.1, .5, 0, -.5, -1, -1.25, -1.5, -1.75, -2, -2.25):
        told = ' '.join(f'{name} {(found[(sets == yes) & right] < border).mean():.3f} {(found[(sets == no) & ~right] < border).mean():.3f}' for name, (yes, no) in AGAINST.items())
        print(f'below {border}: {told}')
    fitted = forest().fit(features, right, sample_weight=counts)
    trees = [whole(one[0].tree_) for one in fitted.estimators_]
    bias = fitted._raw_predict_init(features[:1])[0][0]
    write_model({
        'splits': torch.tensor(np.stack([splits for splits, _ in trees])),
        'leaves': torch.tensor(np.stack([leaves for _, leaves in trees]) * fitted.learning_rate),
        'bias': torch.tensor([bias]),
        'columns': torch.tensor([float(features.shape[1])]),
    }, folder)


main(*map(pathlib.Path, sys.argv[1:3]))
