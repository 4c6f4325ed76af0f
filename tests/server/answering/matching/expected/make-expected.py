"""record.json → a small net with weights drawn at random, and what the Python model says of the record. Usage: make-expected.py, with Debian's python3-torch.

The record is written by the recipe's TypeScript, from the sentences in ../small-net.ts; a test holds it against them.
"""
import hashlib
import json
import pathlib
import sys

import numpy as np
import torch

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parents[4] / 'server/answering/matching/matching-model/recipe'))
import batches  # noqa: E402
import model  # noqa: E402
sys.path.insert(0, str(HERE.parents[4] / 'server/retrieval/nets'))
from safetensors_file import safetensors  # noqa: E402

UNKNOWN = 'qwrtz'
model.WORD, model.WIDTH, model.COMPARED = 8, 6, 5


def vector_of(word):
    numbers = np.frombuffer(hashlib.sha256(word.encode()).digest()[:model.WORD], np.uint8) - 127.5
    return (numbers * 0 if word == UNKNOWN else numbers / np.linalg.norm(numbers)).astype(np.float32)


given = json.loads((HERE / 'record.json').read_text())
record = given['record']
many = len(record['candidates'][0]['features'])
torch.manual_seed(7)
net = model.Net(torch.rand(many), torch.rand(many) + 0.5).eval()
with torch.no_grad():
    for weights in net.parameters():
        weights.copy_(torch.randn_like(weights) * 0.5)
    vectors = torch.from_numpy(np.stack([np.zeros(model.WORD, np.float32)] + [vector_of(word) for word in given['words']]))
    t, y = batches.batch([record], vectors)
    logits, _ = net(t, batches.features_of([record], t['told'].shape[1], many))
(HERE / 'small.safetensors').write_bytes(safetensors(net.state_dict()))
(HERE / 'expected.json').write_text(json.dumps({'logits': [round(logit, 6) for logit in logits[0].tolist()]}) + '\n')
