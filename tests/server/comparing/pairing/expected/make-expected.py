"""record.json → a small net with weights drawn at random, and what the Python model says of the record. Usage: make-expected.py, with Debian's python3-torch.

The record is written by the recipe's TypeScript, from the pairs in ../small-pairs.ts; a test holds it against them.
"""
import hashlib
import json
import pathlib
import sys

import numpy as np
import torch

HERE = pathlib.Path(__file__).parent
SERVER = HERE.parents[4] / 'server'
sys.path[:0] = [str(SERVER / 'comparing/pairing/pairing-model/recipe'), str(SERVER / 'retrieval/nets')]
import model  # noqa: E402
model.WORD, model.WIDTH, model.HIDDEN, model.COMPARED = 8, 6, 7, 5
import batches  # noqa: E402
from safetensors_file import safetensors  # noqa: E402

UNKNOWN = 'qwrtz'


def vector_of(word):
    numbers = np.frombuffer(hashlib.sha256(word.encode()).digest()[:model.WORD], np.uint8) - 127.5
    return (numbers * 0 if word == UNKNOWN else numbers / np.linalg.norm(numbers)).astype(np.float32)


def swapped(record):
    turned = lambda placed: [placed[at + step] for at in range(0, len(placed), 3) for step in (1, 0, 2)]
    pairs = [{**pair, 'i': pair['j'], 'j': pair['i'], 'forms': turned(pair['forms']), 'kin': turned(pair['kin'])} for pair in record['pairs']]
    return {'left': record['right'], 'right': record['left'], 'pairs': pairs}


def read(record):
    """As batches.read has it: words are counted from 1."""
    for statement in record['left'] + record['right']:
        statement['words'] = [word + 1 for word in statement['words']]
    return record


given = json.loads((HERE / 'record.json').read_text())
record = read(given['record'])
many = len(record['pairs'][0]['features'])
torch.manual_seed(7)
net = model.PairNet(torch.rand(many), torch.rand(many) + 0.5).eval()
with torch.no_grad():
    for weights in net.parameters():
        weights.copy_(torch.randn_like(weights) * 0.5)
    vectors = torch.from_numpy(np.stack([np.zeros(model.WORD, np.float32)] + [vector_of(word) for word in given['words']]))
    said = {}
    for name, one in (('logits', record), ('swapped', swapped(record))):
        t, features, _ = batches.batch([(one, range(len(one['pairs'])))], vectors)
        said[name] = [round(logit, 6) for logit in net(t, features).tolist()]
(HERE / 'small.safetensors').write_bytes(safetensors(net.state_dict()))
(HERE / 'expected.json').write_text(json.dumps(said) + '\n')
