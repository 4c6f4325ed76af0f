"""A narrower net's weights → the same function in a net as wide as model.py says, to be trained further. Usage: widen.py MODEL.safetensors OUT_FOLDER

What is new feeds nothing that was there, and is begun small, so that it can learn.
"""
import json
import pathlib
import struct
import sys

import numpy as np
import torch
import torch.nn.functional as F

from model import COMPARED, POOLS, WIDTH, Net

sys.path.insert(0, str(pathlib.Path(__file__).parents[4] / 'retrieval/nets'))
from safetensors_file import write_model  # noqa: E402

SMALL, SEED = 0.5, 6


def read(file):
    held = file.read_bytes()
    length, = struct.unpack('<Q', held[:8])
    numbers = held[8 + length:]
    return {
        name: torch.from_numpy(np.frombuffer(numbers[slice(*told['data_offsets'])], np.float32).copy()).reshape(told['shape'])
        for name, told in json.loads(held[8:8 + length]).items() if name != '__metadata__'
    }


def places(before, now, rest):
    """Columns of what stood side by side: so many numbers each before, and so many now; `rest` behind them as it was."""
    side_by_side = [at * now[0] + place for at in range(now[1]) for place in range(before)]
    return side_by_side + [now[0] * now[1] + place for place in range(rest)]


def main(file, folder):
    torch.manual_seed(SEED)
    old = read(file)
    width, compared, features = old['m.A.weight'].shape[0], old['m.span.weight'].shape[1], len(old['mu'])
    columns = {
        'm.qcmp.0.weight': places(width, (WIDTH, 4), old['m.qcmp.0.weight'].shape[1] - 4 * width),
        'm.scmp.0.weight': places(width, (WIDTH, 4), old['m.scmp.0.weight'].shape[1] - 4 * width),
        'm.qtype.weight': places(width, (WIDTH, 2), 0),
        'fin.0.weight': places(compared, (COMPARED, POOLS), 2 + features),
    }
    state = Net(old['mu'], old['sd']).state_dict()
    for name, values in old.items():
        fresh = state[name]
        if fresh.dim() < 2:
            state[name] = F.pad(values.reshape(-1), (0, fresh.numel() - values.numel())).reshape(fresh.shape)
            continue
        wide = SMALL * fresh
        rows = values.shape[0]
        wide[:rows] = 0
        wide[:rows][:, columns.get(name, list(range(values.shape[1])))] = values
        state[name] = wide
    # What words are to each other is divided by the root of the width.
    state['m.A.weight'][:width] *= (WIDTH / width) ** 0.5
    write_model(state, folder)


main(*map(pathlib.Path, sys.argv[1:3]))
