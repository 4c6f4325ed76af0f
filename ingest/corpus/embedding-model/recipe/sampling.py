"""Batches of (question, passage) texts, drawn from the arrays of prepare.py. A text is a list of word ids; all texts of a batch lie end to end in one array."""
import numpy as np

#: How many paragraphs of one document stand in a batch together: each is a hard negative for the others.
FROM_ONE_DOCUMENT = 8
LONGEST_QUESTION, LONGEST_PASSAGE = 40, 220
GERMAN_QUESTIONS = '''wer was wann wo wie warum wieso weshalb wohin woher welche welcher welches welchen wen wem wessen|wie viele|wie viel|wie lange|wie oft|wie hoch|wie gross|
wie heisst|wie nennt man|was ist|was sind|was war|was bedeutet|wer war|wer hat|wer wurde|wann wurde|wann war|wo befindet sich|wo liegt|in welchem jahr|in welcher stadt|in welchem land|
seit wann|bis wann|von wem|an wen|mit wem|womit|wodurch|wofuer|wozu|worin|woraus|worauf|aus welchem grund|welche art|was fuer|was geschah|was sagte|welche rolle spielt'''
ENGLISH_QUESTIONS = '''who what when where why how which whom whose|how many|how much|how long|how often|how large|what is|what are|what was|what does|what did|who was|who were|who did|
when was|when did|where is|where did|in what year|in which city|in what country|since when|by whom|with whom|what kind of|what type of|what happened|what role did|what is the name of'''


def starts_of(text):
    first, *longer = text.replace('\n', '').split('|')
    return first.split() + longer


def spans(starts, lengths):
    """Indexes start … start + length − 1 of every span, end to end."""
    return np.repeat(starts - np.cumsum(lengths) + lengths, lengths) + np.arange(lengths.sum())


class Sampler:
    def __init__(self, out, seed, whole, translated, encyclopedia):
        self.random = np.random.default_rng(seed)
        self.usable = {}
        self.whole, self.translated, self.encyclopedia = whole, translated, encyclopedia
        with np.load(out / 'words.npz') as z:
            self.z = {name: z[name] for name in z.files}
        names = (out / 'words.txt').read_text().split('\n')
        ids = {name: at for at, name in enumerate(names)}
        self.starts = [[np.array([ids[word] for word in start.split() if word in ids], np.int32) for start in starts_of(text)] for text in (GERMAN_QUESTIONS, ENGLISH_QUESTIONS)]
        self.read_translations(out, len(names))
        self.group_paragraphs()

    def read_translations(self, out, words):
        with np.load(out / 'translations.npz') as z:
            order = np.argsort(z['source'], kind='stable')
            source, self.target, weight = z['source'][order], z['target'][order].astype(np.int32), z['weight'][order]
        self.heap = np.concatenate([[0], np.cumsum(weight)])
        self.first = np.searchsorted(source, np.arange(words))
        self.last = np.searchsorted(source, np.arange(words), side='right')

    def group_paragraphs(self):
        z = self.z
        usable = np.flatnonzero(np.diff(z['paragraph_ends']) >= 2)
        groups = np.split(usable, np.flatnonzero(np.diff(z['owner'][usable])) + 1)
        titled = np.diff(z['title_ends']) > 0
        self.articles = [group for group in groups if titled[z['owner'][group[0]]] and len(group) >= FROM_ONE_DOCUMENT]
        self.speeches = [group for group in groups if not titled[z['owner'][group[0]]] and len(group) >= FROM_ONE_DOCUMENT]

    def cloze(self, size):
        """A sentence of a paragraph, cut and bent into a question ↔ the rest of the paragraph, or all of it."""
        random, z = self.random, self.z
        paragraphs = []
        for _ in range(size // FROM_ONE_DOCUMENT):
            documents = self.articles if random.random() < self.encyclopedia else self.speeches
            paragraphs.append(random.choice(documents[random.integers(len(documents))], FROM_ONE_DOCUMENT, replace=False))
        paragraphs = np.concatenate(paragraphs)
        ends = z['text_ends']
        first, last = z['paragraph_ends'][paragraphs], z['paragraph_ends'][paragraphs + 1]
        chosen = first + (random.random(size) * (last - first)).astype(np.int64)

        at, lengths = ends[chosen], np.minimum(ends[chosen + 1] - ends[chosen], LONGEST_QUESTION)
        question = self.cut(z['text'][spans(at, lengths)], lengths, 0.25)
        question = self.translate(*question)
        question = self.ask(*question)

        start, end = ends[first], ends[last]
        offset = np.where(random.random(size) < 0.5, 0, (random.random(size) * np.maximum(0, end - start - LONGEST_PASSAGE)).astype(np.int64))
        start, length = start + offset, np.minimum(end - start - offset, LONGEST_PASSAGE)
        shown = spans(start, length)
        owner = np.repeat(np.arange(size), length)
        hidden = (shown >= ends[chosen][owner]) & (shown < ends[chosen + 1][owner]) & (random.random(size) >= self.whole)[owner]
        passage = z['text'][shown][~hidden], np.bincount(owner[~hidden], minlength=size)

        titles = z['owner'][paragraphs]
        question = self.prefix(*question, titles, 0.2)
        passage = self.prefix(*passage, titles, 0.3)
        return question, passage

    def cut(self, words, lengths, lowest):
        """Keeps a share of each text's words, drawn for each between `lowest` and 1; a text of which less than two would stay keeps all."""
        kept = self.random.random(len(words)) < np.repeat(self.random.uniform(lowest, 1, len(lengths)), lengths)
        owner = np.repeat(np.arange(len(lengths)), lengths)
        kept |= (np.bincount(owner, kept, len(lengths)) < 2)[owner]
        return words[kept], np.bincount(owner[kept], minlength=len(lengths))

    def translate(self, words, lengths):
        """Some texts have their words that the word table knows put into English."""
        share = np.where(self.random.random(len(lengths)) < self.translated, self.random.uniform(0.5, 1.2, len(lengths)), 0)
        owner = np.repeat(np.arange(len(lengths)), lengths)
        put = (self.random.random(len(words)) < share[owner]) & (self.last[words] > self.first[words])
        low, high = self.heap[self.first[words[put]]], self.heap[self.last[words[put]]]
        picked = np.searchsorted(self.heap, low + self.random.random(put.sum()) * (high - low), side='right') - 1
        words = words.copy()
        words[put] = self.target[np.minimum(picked, self.last[words[put]] - 1)]
        self.english = share > 0
        return words, lengths

    def ask(self, words, lengths):
        """Half of the texts begin as questions do, so that these words come to weigh nothing."""
        asked = self.random.random(len(lengths)) < 0.5
        begin = [self.starts[int(english)][self.random.integers(len(self.starts[int(english)]))] if yes else words[:0] for yes, english in zip(asked, self.english)]
        return interleave(np.concatenate(begin), np.array([len(part) for part in begin]), words, lengths)

    def prefix(self, words, lengths, titles, share):
        ends = self.z['title_ends']
        title_lengths = np.where(self.random.random(len(lengths)) < share, ends[titles + 1] - ends[titles], 0)
        return interleave(self.z['title'][spans(ends[titles], title_lengths)], title_lengths, words, lengths)

    def pairs(self, left, right, size):
        """Texts that stand beside each other in the data: a sentence and its translation, a question and its text."""
        ends = {name: self.z[f'{name}_ends'] for name in (left, right)}
        if left not in self.usable:
            self.usable[left] = np.flatnonzero((np.diff(ends[left]) >= 2) & (np.diff(ends[right]) >= 2))
        good = self.usable[left]
        chosen = good[self.random.integers(len(good), size=size)]
        texts = []
        for name in (left, right):
            lengths = np.minimum(ends[name][chosen + 1] - ends[name][chosen], LONGEST_PASSAGE)
            texts.append((self.z[name][spans(ends[name][chosen], lengths)], lengths))
        return self.cut(*texts[0], 0.5), texts[1]

    def pieces(self, texts, exponent, vocabulary):
        """Texts of words → (piece ids, how much each counts, where each text begins): a piece that occurs n times counts n^exponent.
        Compounds are followed by their parts."""
        words, lengths = texts
        begin = self.z['pieces_ends'][words]
        many = self.z['pieces_ends'][words + 1] - begin
        found = self.z['pieces'][spans(begin, many)].astype(np.int64)
        owner = np.repeat(np.repeat(np.arange(len(lengths)), lengths), many)
        keys, counts = np.unique(owner * vocabulary + found, return_counts=True)
        ids, weights, lengths = self.with_parts(keys % vocabulary, counts ** exponent, np.bincount(keys // vocabulary, minlength=len(lengths)))
        return ids, weights, np.cumsum(lengths) - lengths

    def with_parts(self, ids, weights, lengths):
        """A compound's vector is the sum of its own and its parts' (Bojanowski et al. 2017 do so with runs of letters)."""
        begin = self.z['parts_ends'][ids]
        many = self.z['parts_ends'][ids + 1] - begin
        owner = np.repeat(np.arange(len(lengths)), lengths)
        parts = self.z['parts'][spans(begin, many)]
        ids, total = interleave(ids.astype(np.int32), np.ones(len(ids), np.int64), parts, many)
        return ids.astype(np.int64), np.repeat(weights, total).astype(np.float32), np.bincount(owner, total, len(lengths)).astype(np.int64)


def interleave(words, lengths, more, more_lengths):
    """Each text of the first followed by the same text of the second."""
    total = lengths + more_lengths
    mixed = np.empty(total.sum(), np.int32)
    begin = np.cumsum(total) - total
    mixed[spans(begin, lengths)] = words
    mixed[spans(begin + lengths, more_lengths)] = more
    return mixed, total
