"""A net's weights → the file that read-net.ts reads: eight bytes of length, a head in JSON, the numbers; floats of 32 bits. Recipes import it."""
import hashlib
import json
import struct

#: The numbers begin at a multiple of it.
ALIGNED = 8


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


def write_model(state, folder):
    """model.safetensors, and SHA256SUMS beside it."""
    folder.mkdir(parents=True, exist_ok=True)
    held = safetensors(state)
    (folder / 'model.safetensors').write_bytes(held)
    (folder / 'SHA256SUMS').write_text(f'{hashlib.sha256(held).hexdigest()}  model.safetensors\n')
    print(len(held), 'bytes')
