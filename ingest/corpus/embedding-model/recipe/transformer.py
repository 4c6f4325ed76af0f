"""The other choice, for the record: attention over the static rows. Usage: transformer.py OUT_FOLDER EVALUATION_DATA_FOLDER [--name TABLE] [--steps N]

One block of attention and one feed-forward net, both narrow, whose output is added to the rows of a trained table before the mean: it starts as the
static model and may only get better. Prints quality every 100 steps and, at the end, passages a second of both on one core. Nothing of it is shipped.
"""
import argparse
import multiprocessing
import pathlib
import time

import numpy as np
import sentencepiece as spm
import torch
import torch.nn.functional as F

from check import half, ndcg, rounded, squad
from sampling import Sampler, spans
from text import normal

LONGEST, WIDTH, HEADS, SCALE = 96, 128, 4, 20


class Attentive(torch.nn.Module):
    def __init__(self, table):
        super().__init__()
        dimension = table.shape[1]
        self.rows = torch.nn.Embedding.from_pretrained(torch.from_numpy(table), freeze=True)
        self.place = torch.nn.Parameter(torch.zeros(512, WIDTH))
        self.inner = torch.nn.Linear(dimension, WIDTH)
        self.block = torch.nn.TransformerEncoderLayer(WIDTH, HEADS, 2 * WIDTH, dropout=0, batch_first=True, norm_first=True)
        self.outer = torch.nn.Linear(WIDTH, dimension)
        torch.nn.init.zeros_(self.outer.weight)
        torch.nn.init.zeros_(self.outer.bias)

    def forward(self, ids):
        known = ids > 0
        rows = self.rows(ids)
        inside = self.inner(F.layer_norm(rows, rows.shape[-1:])) + self.place[:ids.shape[1]]
        changed = rows + self.outer(self.block(inside, src_key_padding_mask=~known))
        return F.normalize((changed * known[..., None]).sum(1))


def padded(lists, longest):
    ids = np.zeros((len(lists), max(1, min(longest, max(map(len, lists))))), np.int64)
    for at, found in enumerate(lists):
        ids[at, :min(len(found), ids.shape[1])] = found[:ids.shape[1]]
    return torch.from_numpy(ids)


def draw(given, queue):
    sampler = Sampler(given.out, 7, 0.6, 0.4, 0.75)

    def ordered(texts):
        words, lengths = texts
        begin = sampler.z['pieces_ends'][words]
        many = sampler.z['pieces_ends'][words + 1] - begin
        found = sampler.z['pieces'][spans(begin, many)]
        return np.split(found, np.cumsum(np.bincount(np.repeat(np.arange(len(lengths)), lengths), many, len(lengths)).astype(int))[:-1])
    while True:
        queue.put([[padded(ordered(texts), LONGEST) for texts in both] for both in (sampler.cloze(given.batch), sampler.pairs('german', 'english', given.batch // 2))])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('out', type=pathlib.Path)
    parser.add_argument('data', type=pathlib.Path)
    parser.add_argument('--name', default='table')
    parser.add_argument('--steps', type=int, default=1000)
    parser.add_argument('--batch', type=int, default=128)
    given = parser.parse_args()
    torch.manual_seed(7)
    torch.set_num_threads(1)
    table = rounded(np.load(given.out / f'{given.name}.npy').astype(np.float32)).astype(np.float32)
    table[:2] = 0
    model, pieces = Attentive(table), spm.SentencePieceProcessor(model_file=str(given.out / 'tokenizer.model'))
    ids_of = lambda text: [piece for word in pieces.encode(normal(text).split()) for piece in word]
    titles, german, questions, gold = squad(given.data / 'xquad.de.dev.json')
    _, _, english_questions, _ = squad(given.data / 'xquad.en.dev.json')
    odd = np.array([half(titles[at]) for at in gold]) == 1

    def embed(texts):
        with torch.no_grad():
            return torch.cat([model(padded([ids_of(text)], 512)) for text in texts]).numpy()

    def report(step):
        passages = embed(german)
        figures = {name: ndcg(embed(asked), passages, gold) for name, asked in (('de', questions), ('en→de', english_questions))}
        print(step, {name: {'even': round(float(values[~odd].mean()), 3), 'odd': round(float(values[odd].mean()), 3)} for name, values in figures.items()}, flush=True)

    queue = multiprocessing.Queue(4)
    multiprocessing.Process(target=draw, args=(given, queue), daemon=True).start()
    optimizer = torch.optim.Adam([weight for weight in model.parameters() if weight.requires_grad], lr=5e-4)
    report(0)
    started = time.time()
    for step in range(1, given.steps + 1):
        optimizer.param_groups[0]['lr'] = 5e-4 * min(1, step / 50) * max(0.05, 1 - step / given.steps)
        total = 0
        for left, right in queue.get():
            similarity = model(left) @ model(right).T * SCALE
            same = torch.arange(len(similarity))
            total = total + F.cross_entropy(similarity, same) + F.cross_entropy(similarity.T, same)
        optimizer.zero_grad()
        total.backward()
        optimizer.step()
        if step % 100 == 0:
            print(step, round(total.item(), 3), f'{time.time() - started:.0f} s', flush=True)
            report(step)
    encoded = [padded([ids_of(text)], 512) for text in german]
    for name, run in (('attention', model), ('static', lambda ids: F.normalize(model.rows(ids).sum(1)))):
        begin = time.time()
        with torch.no_grad():
            for ids in encoded:
                run(ids)
        print(name, f'{len(encoded) / (time.time() - begin):.0f} passages a second on one core, tokenizing left out')


if __name__ == '__main__':
    main()
