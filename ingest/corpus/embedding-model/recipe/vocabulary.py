"""Words and how often they occur → the pieces that words are cut into, and which pieces are made of which.

A SentencePiece unigram model over single words, without a mark for the start of a word: "Embargo" and the end of "Waffenembargo" are one piece.
Left alone it spells rare names letter by letter, and letters say nothing. So single letters and pairs cost more than they would, and the
commonest runs of two and three letters in rare words are pieces.
"""
import collections

import sentencepiece as spm
from sentencepiece import sentencepiece_model_pb2

RUNS_OF_THREE, RUNS_OF_TWO = 3000, 400
#: Log-probabilities. Learnt pieces have −3 to −14.
LETTER_COST, PAIR_COST, TRIPLE_COST = -20.0, -16.0, -15.0
#: Below this many sights a word is rare: as names are.
RARE = 20
SHORTEST_COMPOUND, SHORTEST_PART = 8, 4


def learn_pieces(table, counts, prefix, size):
    """`table`: a file of words and counts. Writes PREFIX.model and returns it loaded."""
    spm.SentencePieceTrainer.train(
        input=str(table), input_format='tsv', model_prefix=str(prefix), vocab_size=size - RUNS_OF_THREE - RUNS_OF_TWO, model_type='unigram',
        character_coverage=0.9997, normalization_rule_name='identity', add_dummy_prefix=False, max_sentencepiece_length=24,
        input_sentence_size=0, num_threads=2, unk_id=1, pad_id=0, bos_id=-1, eos_id=-1, minloglevel=1)
    model = sentencepiece_model_pb2.ModelProto()
    model.ParseFromString(open(f'{prefix}.model', 'rb').read())
    known = {piece.piece for piece in model.pieces}
    letters = {piece for piece in known if len(piece) == 1 and piece.isalpha() and piece.isascii()}
    for length, many, cost in ((3, RUNS_OF_THREE, TRIPLE_COST), (2, RUNS_OF_TWO, PAIR_COST)):
        runs = collections.Counter(word[at:at + length] for word, count in counts.items() if 1 < count < RARE for at in range(len(word) - length + 1))
        fitting = (run for run, _ in runs.most_common() if run not in known and letters.issuperset(run))
        for run, _ in zip(fitting, range(many)):
            model.pieces.add(piece=run, score=cost)
    for piece in model.pieces[2:]:
        lowest = {1: LETTER_COST, 2: PAIR_COST}.get(len(piece.piece))
        if lowest is not None and not piece.piece.isdigit():
            piece.score = min(piece.score, lowest)
    model.trainer_spec.vocab_size = len(model.pieces)
    open(f'{prefix}.model', 'wb').write(model.SerializeToString())
    return spm.SentencePieceProcessor(model_file=f'{prefix}.model')


def parts_of(pieces):
    """For every piece the pieces it is made of, if it is a compound: "stromversorgung" → strom, versorgung; parts of parts as well."""
    direct, learnt = {}, lambda part: pieces.get_score(pieces.piece_to_id(part)) > TRIPLE_COST
    for at in range(2, pieces.get_piece_size()):
        word = pieces.id_to_piece(at)
        if len(word) < SHORTEST_COMPOUND or not word.isalpha():
            continue
        for parts in pieces.nbest_encode_as_pieces(word, 12):
            if len(parts) > 1 and all(len(part) >= SHORTEST_PART and learnt(part) for part in parts):
                direct[at] = [pieces.piece_to_id(part) for part in parts]
                break

    def closed(at):
        return [below for part in direct.get(at, []) for below in (part, *closed(part))]
    return [closed(at) for at in range(pieces.get_piece_size())]
