"""The trained net → the files that Beleg loads. Usage: export.py OUT_FOLDER MODEL_FOLDER [MODEL to take the mean with]

model.safetensors (floats of 32 bits; the format is eight bytes of length, a head in JSON, the numbers) and SHA256SUMS beside it.
"""
import hashlib
import json
import pathlib
import struct
import sys

import torch

import train
from model import Net

#: The numbers begin at a multiple of it.
ALIGNED = 8
#: Headlines and sentences that ask hardly occur in training: what the net would say of them is noise, and loud, since they are scaled by next to nothing.
UNSEEN = (8, 9)


def without_unseen(state):
    features = len(state['mu'])
    for column in UNSEEN:
        state['mu'][column], state['sd'][column] = 0, 1
        state['skip.weight'][:, column] = 0
        state['fin.0.weight'][:, column - features] = 0
    return state


def safetensors(state):
    head, numbers = {}, b''
    for name, tensor in sorted(state.items()):
        values = tensor.float().contiguous()
        values = values.reshape(1) if values.dim() == 0 else values
        held = values.numpy().tobytes()
        head[name] = {'dtype': 'F32', 'shape': list(values.shape), 'data_offsets': [len(numbers), len(numbers) + len(held)]}
        numbers += held
    written = json.dumps(head, separators=(',', ':')).encode()
    written += b' ' * (-len(written) % ALIGNED)
    return struct.pack('<Q', len(written)) + written + numbers


def mean(state, file):
    """Of the weights of both nets, one of which was begun from the other."""
    features = len(state['mu'])
    net = Net(torch.zeros(features), torch.ones(features))
    train.begin(net, file)
    return {name: (values + net.state_dict()[name]) / 2 for name, values in state.items()}


def main(out, model, *others):
    model.mkdir(parents=True, exist_ok=True)
    state = without_unseen(torch.load(out / 'net.pt'))
    for other in others:
        state = mean(state, other)
    held = safetensors(state)
    (model / 'model.safetensors').write_bytes(held)
    (model / 'SHA256SUMS').write_text(f'{hashlib.sha256(held).hexdigest()}  model.safetensors\n')
    print(len(held), 'bytes')


if __name__ == '__main__':
    main(*map(pathlib.Path, sys.argv[1:4]))
