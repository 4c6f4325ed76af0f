"""The trained net → the files that Beleg loads. Usage: export.py NET.pt MODEL_FOLDER"""
import pathlib
import sys

import torch

sys.path.insert(0, str(pathlib.Path(__file__).parents[4] / 'retrieval/nets'))
from safetensors_file import write_model  # noqa: E402

if __name__ == '__main__':
    write_model(torch.load(sys.argv[1]), pathlib.Path(sys.argv[2]))
