"""The net that ../../score-match.ts runs: compare–aggregate (Wang and Jiang 2017, arXiv:1611.01747) over words that the embedder has vectors of.

The names of its weights are those in model.safetensors.
"""
import torch
import torch.nn as nn
import torch.nn.functional as F

#: Of the wider net; the one that ranks has 64 and 48.
WORD, WIDTH, COMPARED = 512, 96, 64
FLAGS = 6
DROPPED = 0.15
#: Ways in which what the comparisons say is summed up.
POOLS = 6
#: A second look at the words around reaches so far.
FARTHER = 2
#: Logit of a place that is none.
NOWHERE = -30.0


def comparer(width):
    return nn.Sequential(nn.Linear(width, COMPARED * 2), nn.ReLU(), nn.Linear(COMPARED * 2, COMPARED), nn.ReLU())


class Matcher(nn.Module):
    """A question's words and those of sentences → what their comparison says, [batch, sentences, POOLS · COMPARED + 2], and where the answer is, [batch, sentences, words]."""

    def __init__(self):
        super().__init__()
        self.proj, self.flag = nn.Linear(WORD, WIDTH), nn.Linear(FLAGS, WIDTH, bias=False)
        self.conv = nn.Conv1d(WIDTH, WIDTH, 3, padding=1)
        self.far = nn.Conv1d(WIDTH, WIDTH, 3, padding=FARTHER, dilation=FARTHER)
        nn.init.normal_(self.far.weight, std=0.01)
        nn.init.zeros_(self.far.bias)
        self.A, self.B = nn.Linear(WIDTH, WIDTH, bias=False), nn.Linear(WIDTH, WIDTH, bias=False)
        self.simw = nn.Parameter(torch.tensor([3.0, 4.0, 0.0, 0.0]))
        self.nullb = nn.Parameter(torch.tensor(1.0))
        self.qcmp = comparer(4 * WIDTH + 11)
        self.gate, self.gate2 = nn.Linear(WIDTH, 1), nn.Linear(WIDTH, 2)
        self.qtype = nn.Linear(2 * WIDTH, WIDTH)
        self.scmp = comparer(4 * WIDTH + 5)
        self.sconv = nn.Conv1d(COMPARED, COMPARED, 5, padding=2)
        self.span = nn.Linear(COMPARED, 1)
        self.drop = nn.Dropout(DROPPED)

    def words(self, projected, ids, flags, mask):
        x = torch.tanh(projected[ids] + self.flag(flags)) * mask.unsqueeze(-1)
        for conv in (self.conv, self.far):
            rows = x.reshape(-1, *x.shape[-2:]).transpose(1, 2)
            x = (x + F.relu(conv(rows)).transpose(1, 2).reshape(x.shape)) * mask.unsqueeze(-1)
        return self.drop(x)

    def forward(self, t):
        asked_mask, told_mask = t['asked_mask'], t['told_mask']
        projected = self.proj(t['vectors'])
        asked = self.words(projected, t['asked'], t['asked_flags'], asked_mask)
        told = self.words(projected, t['told'], t['told_flags'], told_mask)
        batch, sentences, length = t['told'].shape
        questions, no_question, no_word = asked.shape[1], (asked_mask == 0), (told_mask == 0)
        like = torch.einsum('bqd,bksd->bkqs', self.A(asked), self.B(told)) / WIDTH ** 0.5 + sum(weight * t[name] for weight, name in zip(self.simw, ('cosines', 'forms', 'kin', 'others')))
        like = like.masked_fill(no_word.unsqueeze(2), NOWHERE)
        none = self.nullb.view(1, 1, 1, 1)

        # Each word of the question against the sentence; it may find nothing.
        shares = torch.softmax(torch.cat([like, none.expand(batch, sentences, questions, 1)], -1), -1)[..., :-1]
        best = torch.einsum('bkqs,bksd->bkqd', shares, told)
        own = asked.unsqueeze(1).expand_as(best)
        cosine = t['cosines'].masked_fill(no_word.unsqueeze(2), 0.).amax(-1)
        facts = torch.stack([cosine, t['forms'].amax(-1), t['title_cosines'], t['before_cosines'], t['title_forms'], t['before_forms'], shares.sum(-1),
            t['kin'].amax(-1), t['others'].amax(-1), t['title_kin'], t['before_kin']], -1)
        met = self.qcmp(torch.cat([own, best, own * best, (own - best).abs(), facts], -1))
        weights = torch.softmax(self.gate(asked).squeeze(-1).masked_fill(no_question, NOWHERE), -1)
        covered = torch.einsum('bq,bkqh->bkh', weights, met)
        no_such = no_question.view(batch, 1, questions, 1)
        most, least = met.masked_fill(no_such, NOWHERE).amax(2), met.masked_fill(no_such, -NOWHERE).amin(2)

        # What kind of answer is wanted, and each word of the sentence against the question.
        looks = torch.softmax(self.gate2(asked).masked_fill(no_question.unsqueeze(-1), NOWHERE), 1)
        kind = self.drop(torch.tanh(self.qtype(torch.einsum('bqt,bqd->btd', looks, asked).reshape(batch, 2 * WIDTH))))
        back = like.masked_fill(no_question.unsqueeze(1).unsqueeze(-1), NOWHERE)
        back = torch.softmax(torch.cat([back, none.expand(batch, sentences, 1, length)], 2), 2)[:, :, :-1]
        sought = torch.einsum('bkqs,bqd->bksd', back, asked)
        facts = torch.stack([t['cosines'].amax(2), t['forms'].amax(2), back.sum(2), t['kin'].amax(2), t['others'].amax(2)], -1)
        compared = self.scmp(torch.cat([told, sought, told * sought, told * kind.view(batch, 1, 1, WIDTH), facts], -1)) * told_mask.unsqueeze(-1)
        around = self.sconv(compared.reshape(batch * sentences, length, COMPARED).transpose(1, 2))
        around = F.relu(around).transpose(1, 2).reshape(batch, sentences, length, COMPARED)
        span = self.span(around).squeeze(-1).masked_fill(no_word, NOWHERE)
        at = torch.softmax(span, -1)
        pooled = [
            covered, most, least, around.masked_fill(no_word.unsqueeze(-1), 0.).amax(2),
            torch.einsum('bks,bksh->bkh', at, around), torch.einsum('bks,bksh->bkh', at, compared),
            span.amax(-1, keepdim=True), told_mask.sum(-1, keepdim=True).log1p() / 4,
        ]
        return torch.cat(pooled, -1), span


class Net(nn.Module):
    """The comparison and what the ranking reads of a sentence (`features`, [batch, sentences, n]) → a logit a sentence. `none`: what the best must be above."""

    def __init__(self, mean, deviation):
        super().__init__()
        features = len(mean)
        self.m = Matcher()
        self.skip = nn.Linear(features, 1)
        self.fin = nn.Sequential(nn.Linear(COMPARED * POOLS + 2 + features, COMPARED), nn.ReLU(), nn.Dropout(DROPPED), nn.Linear(COMPARED, 1))
        nn.init.zeros_(self.fin[3].weight)
        self.none = nn.Parameter(torch.tensor(0.0))
        self.register_buffer('mu', mean)
        self.register_buffer('sd', deviation)

    def forward(self, t, features, known=True, shown=True):
        """`known`: the features are; `shown`: the net may see them beside the words, too."""
        pooled, span = self.m(t)
        scaled = (features - self.mu) / self.sd * float(known)
        seen = scaled * float(shown)
        return (self.skip(seen) + self.fin(torch.cat([pooled, seen], -1))).squeeze(-1), span
