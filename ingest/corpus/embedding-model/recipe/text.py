"""How the recipe reads text: the same normal form as the tokenizer's normalizer in export.py, and a plain splitter into sentences."""
import re
import unicodedata

FOLDED = (('ä', 'ae'), ('ö', 'oe'), ('ü', 'ue'), ('ß', 'ss'))
ABBREVIATION = re.compile(
    r'(\b(?:z|u|d|b|bzw|ca|dr|prof|st|nr|vgl|s|bd|jh|sog|etc|usw|engl|lat|geb|gest|mio|mrd|i|v|chr|a|o)\.|\d{1,4}\.|\b[a-zäöü]\.)$', re.I)


def normal(text):
    """Lower case, ä → ae, ß → ss, no other accents, and nothing but letters and digits between single blanks."""
    text = unicodedata.normalize('NFKC', text).lower()
    for written, folded in FOLDED:
        text = text.replace(written, folded)
    text = re.sub(r'[\u0300-\u036f]', '', unicodedata.normalize('NFD', text))
    return re.sub(r'[\W_]+', ' ', text).strip()


def sentences(paragraph):
    """Good enough to make training pairs; the product's own splitter is in ingest/language/."""
    found, current = [], ''
    for match in re.finditer(r'.+?(?:[.!?]+["“”»)]*(?=\s+|$)|$)', paragraph, re.S):
        current += match.group()
        following = paragraph[match.end():match.end() + 3].strip()[:1]
        if ABBREVIATION.search(current.rstrip()) or following.islower():
            continue
        if current.strip():
            found.append(current.strip())
        current = ''
    if current.strip():
        found.append(current.strip())
    return found
