"""The trained net → the files that Beleg loads. Usage: export.py OUT_FOLDER MODEL_FOLDER [MODEL to take the mean with]"""
import pathlib
import sys

import torch

import train
from model import Net

sys.path.insert(0, str(pathlib.Path(__file__).parents[4] / 'retrieval/nets'))
from safetensors_file import write_model  # noqa: E402

#: Headlines and sentences that ask hardly occur in training: what the net would say of them is noise, and loud, since they are scaled by next to nothing.
UNSEEN = (8, 9)


def without_unseen(state):
    features = len(state['mu'])
    for column in UNSEEN:
        state['mu'][column], state['sd'][column] = 0, 1
        state['skip.weight'][:, column] = 0
        state['fin.0.weight'][:, column - features] = 0
    return state


def mean(state, file):
    """Of the weights of both nets, one of which was begun from the other."""
    features = len(state['mu'])
    net = Net(torch.zeros(features), torch.ones(features))
    train.begin(net, file)
    return {name: (values + net.state_dict()[name]) / 2 for name, values in state.items()}


def main(out, model, *others):
    state = without_unseen(torch.load(out / 'net.pt'))
    for other in others:
        state = mean(state, other)
    write_model(state, model)


if __name__ == '__main__':
    main(*map(pathlib.Path, sys.argv[1:4]))
