"""How well a table embeds, before it is shipped. Usage: check.py OUT_FOLDER EVALUATION_DATA_FOLDER [--name TABLE] [--exponent R] [--float]

Rows are rounded to int8 as export.py does. Figures of the even half of the titles serve for choosing, those of the odd half are reported;
the product measures the same, and more, with `npm run evaluate`.
"""
import argparse
import hashlib
import json
import pathlib

import numpy as np
import sentencepiece as spm

from text import normal


def arguments():
    given = argparse.ArgumentParser()
    given.add_argument('out', type=pathlib.Path)
    given.add_argument('data', type=pathlib.Path)
    given.add_argument('--name', default='table')
    given.add_argument('--exponent', type=float, default=1.0)
    given.add_argument('--float', action='store_true', help='do not round')
    return given.parse_args()


def rounded(table):
    scales = np.maximum(np.abs(table).max(1, keepdims=True), 1e-8) / 127
    return np.clip(np.rint(table / scales), -127, 127) * scales


def squad(path):
    """Returns titles of paragraphs, paragraphs, questions, index of each question's paragraph."""
    titles, paragraphs, questions, gold = [], [], [], []
    for article in json.loads(path.read_text())['data']:
        for paragraph in article['paragraphs']:
            for question in paragraph['qas']:
                questions.append(question['question'])
                gold.append(len(paragraphs))
            paragraphs.append(paragraph['context'])
            titles.append(article['title'])
    return titles, paragraphs, questions, np.array(gold)


def half(title):
    """As evaluations/title-half.ts: 0 even, 1 odd."""
    return hashlib.sha256(f'0:{title}'.encode()).digest()[0] % 2


def ndcg(questions, passages, gold):
    scores = questions @ passages.T
    rank = (scores > scores[np.arange(len(gold)), gold][:, None]).sum(1)
    return np.where(rank < 10, 1 / np.log2(rank + 2), 0)


def main(given):
    pieces = spm.SentencePieceProcessor(model_file=str(given.out / 'tokenizer.model'))
    table = np.load(given.out / f'{given.name}.npy').astype(np.float32)
    table = table if given.float else rounded(table)

    def embed(texts):
        vectors = np.zeros((len(texts), table.shape[1]), np.float32)
        for at, text in enumerate(texts):
            ids, counts = np.unique([piece for word in pieces.encode(normal(text).split()) for piece in word], return_counts=True)
            vectors[at] = (counts ** given.exponent) @ table[ids]
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)

    titles, german, german_questions, gold = squad(given.data / 'xquad.de.dev.json')
    _, english, english_questions, _ = squad(given.data / 'xquad.en.dev.json')
    odd = np.array([half(titles[at]) for at in gold]) == 1
    german_vectors, english_vectors = embed(german), embed(english)
    asked = {'de': embed(german_questions), 'en': embed(english_questions)}
    figures = {
        'de': ndcg(asked['de'], german_vectors, gold),
        'en→de': ndcg(asked['en'], german_vectors, gold),
        'en': ndcg(asked['en'], english_vectors, gold),
    }
    report = {name: {'even': values[~odd].mean(), 'odd': values[odd].mean(), 'all': values.mean()} for name, values in figures.items()}
    rows = [line.split('\t') for line in (given.data / 'ntrex.de-en.dev.tsv').read_text().splitlines()]
    left, right = embed([row[1] for row in rows]), embed([row[0] for row in rows])
    cosines = right @ left.T
    report['ntrex'] = {'en→de': (cosines.argmax(0) == np.arange(len(rows))).mean(), 'de→en': (cosines.argmax(1) == np.arange(len(rows))).mean()}
    pair = lambda a, b: float(embed([a])[0] @ embed([b])[0])
    report['cosines'] = {f'{a} ~ {b}': pair(a, b) for a, b in (
        ('Waffenembargo', 'Embargo für Waffen'), ('Waffenembargo', 'Weinfest'), ('Waffenembargo', 'Waffenruhe'), ('Verteidigungsminister', 'defence minister'), ('Verteidigungsminister', 'Fußballtrainer'))}
    print(given.name, json.dumps({group: {name: round(float(value), 3) for name, value in values.items()} for group, values in report.items()}, ensure_ascii=False))


if __name__ == '__main__':
    main(arguments())
