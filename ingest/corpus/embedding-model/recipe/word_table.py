"""Parallel sentences → which word translates which. Usage: word_table.py OUT_FOLDER [ENGLISH_GERMAN_TSV]

IBM Model 1 in both directions (Brown et al. 1993), each pair's score the geometric mean of the two probabilities, which leaves out most of what
only stands beside a translation. Writes OUT_FOLDER/translations.npz (German word id → English word ids, for dictionary-mixed questions in train.py)
and, where named, the table that the German text search uses for English questions.
"""
import pathlib
import sys

import numpy as np

ROUNDS, LONGEST_SENTENCE = 6, 60
#: Lowest score, fewest expected sights and most translations of a word. Training takes what is sure; a search sums over a question and gains from more.
FOR_TRAINING, FOR_SEARCH = (0.08, 1.4, 6), (0.03, 0.9, 10)


def cross(words, german_ends, english_ends):
    """Every German word of a pair with every English word of it: ids, and which occurrence each is."""
    german_at, english_at = [], []
    for pair in range(len(german_ends) - 1):
        german, english = np.arange(*german_ends[pair:pair + 2]), np.arange(*english_ends[pair:pair + 2])
        if 0 < len(german) <= LONGEST_SENTENCE and 0 < len(english) <= LONGEST_SENTENCE:
            german_at.append(np.repeat(german, len(english)))
            english_at.append(np.tile(english, len(german)))
    return np.concatenate(german_at), np.concatenate(english_at)


def model_one(pair, target_occurrence, source_of_pair, pairs):
    """Probability of the target word given the source word, for each different pair. pair, target_occurrence: one entry for each co-occurrence."""
    probability = np.ones(pairs)
    for _ in range(ROUNDS):
        share = probability[pair]
        share /= np.bincount(target_occurrence, share)[target_occurrence]
        expected = np.bincount(pair, share, pairs)
        probability = expected / np.bincount(source_of_pair, expected)[source_of_pair]
    return probability, expected


def main(out, table):
    z = np.load(out / 'words.npz')
    names = (out / 'words.txt').read_text().split('\n')
    german_at, english_at = cross(z, z['german_ends'], z['english_ends'])
    german, english = z['german'][german_at].astype(np.int64), z['english'][english_at].astype(np.int64)
    keys, pair = np.unique(german * len(names) + english, return_inverse=True)
    german_of, english_of = keys // len(names), keys % len(names)
    to_german, sights = model_one(pair, german_at, english_of, len(keys))
    to_english, _ = model_one(pair, english_at, german_of, len(keys))
    score = np.sqrt(to_german * to_english)
    print(len(keys), 'pairs seen together')

    def best(source, target, weight, lowest, fewest, most):
        kept, found = np.flatnonzero((score >= lowest) & (sights >= fewest)), {}
        for at in kept[np.argsort(-weight[kept], kind='stable')]:
            chosen = found.setdefault(int(source[at]), [])
            if len(chosen) < most:
                chosen.append((int(target[at]), float(weight[at])))
        return found

    mixed = best(german_of, english_of, to_english, *FOR_TRAINING)
    np.savez(out / 'translations.npz', source=np.array([s for s, ts in mixed.items() for _ in ts]), target=np.array([t for ts in mixed.values() for t, _ in ts]),
             weight=np.array([w for ts in mixed.values() for _, w in ts]))
    if table:
        found = best(english_of, german_of, score, *FOR_SEARCH)
        with open(table, 'w') as lines:
            for source in sorted(found, key=lambda word: names[word]):
                if not names[source].isdigit():
                    lines.write(names[source] + '\t' + ' '.join(f'{names[word]}:{weight:.2f}' for word, weight in found[source]) + '\n')


if __name__ == '__main__':
    main(pathlib.Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else None)
