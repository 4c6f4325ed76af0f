"""The net that ../../pair-net.ts runs: compare–aggregate (Wang and Jiang 2017, arXiv:1611.01747) over the words of two statements, by the same layers both ways.

The names of its weights are those in model.safetensors.
"""
import torch
import torch.nn as nn
import torch.nn.functional as F

WORD, WIDTH, HIDDEN, COMPARED = 512, 64, 48, 32
FLAGS = 6
DROPPED = 0.25
#: A second look at the words around reaches so far.
FARTHER = 2
#: Of a side: mean by gates, most, least. Of both: their sum, and how far they are apart.
POOLS, SIDES = 3, 2
#: Of a word: the best cosine, form, kin and other kin on the other side, and how much of it was met.
FACTS = 5
#: Logit of a place that is none.
NOWHERE = -30.0


class PairNet(nn.Module):
    """Words of two statements and what the logistic regression reads of them (`features`, [pairs, n]) → a logit a pair."""

    def __init__(self, mean, deviation):
        super().__init__()
        features = len(mean)
        self.proj, self.flag = nn.Linear(WORD, WIDTH), nn.Linear(FLAGS, WIDTH, bias=False)
        self.conv = nn.Conv1d(WIDTH, WIDTH, 3, padding=1)
        self.far = nn.Conv1d(WIDTH, WIDTH, 3, padding=FARTHER, dilation=FARTHER)
        self.A = nn.Linear(WIDTH, WIDTH, bias=False)
        self.simw = nn.Parameter(torch.tensor([3.0, 4.0, 1.0, 0.0]))
        self.nullb = nn.Parameter(torch.tensor(1.0))
        self.cmp = nn.Sequential(nn.Linear(4 * WIDTH + FACTS, HIDDEN), nn.ReLU(), nn.Linear(HIDDEN, COMPARED), nn.ReLU())
        self.gate = nn.Linear(WIDTH, 1)
        self.skip = nn.Linear(features, 1)
        self.fin = nn.Sequential(nn.Linear(COMPARED * POOLS * SIDES + features, HIDDEN), nn.ReLU(), nn.Dropout(DROPPED), nn.Linear(HIDDEN, 1))
        nn.init.zeros_(self.fin[3].weight)
        self.drop = nn.Dropout(DROPPED)
        self.register_buffer('mu', mean)
        self.register_buffer('sd', deviation)

    def words(self, projected, ids, flags, mask):
        x = torch.tanh(projected[ids] + self.flag(flags)) * mask.unsqueeze(-1)
        for conv in (self.conv, self.far):
            x = (x + F.relu(conv(x.transpose(1, 2))).transpose(1, 2)) * mask.unsqueeze(-1)
        return self.drop(x)

    def side(self, own, other, like, best, mask):
        """`own` [pairs, n, d] held against `other` [pairs, m, d]; `like` [pairs, n, m]; `best`: of each word the best of the four likenesses, [pairs, n] each."""
        none = self.nullb.expand(*like.shape[:2], 1)
        shares = torch.softmax(torch.cat([like, none], -1), -1)[..., :-1]
        met = torch.bmm(shares, other)
        facts = torch.stack([*best, shares.sum(-1)], -1)
        compared = self.cmp(torch.cat([own, met, own * met, (own - met).abs(), facts], -1))
        nowhere = (mask == 0)
        gates = torch.softmax(self.gate(own).squeeze(-1).masked_fill(nowhere, NOWHERE), -1)
        no = nowhere.unsqueeze(-1)
        return torch.cat([torch.einsum('pn,pnh->ph', gates, compared), compared.masked_fill(no, NOWHERE).amax(1), compared.masked_fill(no, -NOWHERE).amin(1)], -1)

    def forward(self, t, features, shown=True):
        """`t`: as batches.py has it; `shown`: the net may see the features."""
        rows = self.words(self.proj(t['vectors']), t['ids'], t['flags'], t['mask'])
        a, b, here, there = rows[t['a']], rows[t['b']], t['mask'][t['a']], t['mask'][t['b']]
        known = t['vectors'][t['ids']]
        tables = torch.bmm(known[t['a']], known[t['b']].transpose(1, 2)), t['forms'], t['kin'].clamp(min=0), (-t['kin']).clamp(min=0)
        like = torch.bmm(self.A(a), self.A(b).transpose(1, 2)) / WIDTH ** 0.5 + sum(weight * table for weight, table in zip(self.simw, tables))
        no_a, no_b = (here == 0).unsqueeze(2), (there == 0).unsqueeze(1)
        best = lambda nowhere, axis: [table.masked_fill(nowhere, 0.).amax(axis).clamp(min=0) for table in tables]
        forth = self.side(a, b, like.masked_fill(no_b, NOWHERE), best(no_b, 2), here)
        back = self.side(b, a, like.masked_fill(no_a, NOWHERE).transpose(1, 2), best(no_a, 1), there)
        scaled = (features - self.mu) / self.sd * float(shown)
        return (self.skip(scaled) + self.fin(torch.cat([forth + back, (forth - back).abs(), scaled], -1))).squeeze(-1)
