"""The network: some of MiniLM's layers, a score a principle for each sentence, and one for each thing that a draft may leave out.

All tokens pass through all layers but the last; that one is asked for the sentences and the draft alone, each as the mean of its tokens
(after the pooled queries of Funnel-Transformer, Dai et al. 2020), which saves most of a layer's time.
"""

import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import torch  # pyright: ignore[reportMissingImports]
from torch.nn.functional import binary_cross_entropy_with_logits as surprise  # pyright: ignore[reportMissingImports]
from transformers import AutoModel  # pyright: ignore[reportMissingImports]

from .texts import Lesson

# Three layers that read, and the last, which is asked: half the time of all six.
LAYERS = (0, 1, 2, 5)
EPOCHS, BATCH, RATE, WARM = 4, 16, 1e-4, 60
# A draft's own labels beside those of its sentences; batches are drawn from so many at a time, sorted by length.
DRAFT, POOL = 0.3, 30


class Batch(NamedTuple):
    """Lessons of about one length as tensors; `asks` and `whole` say which labels are known."""

    ids: Any
    sides: Any
    mask: Any
    share: Any
    labels: Any
    asks: Any
    draft: Any
    whole: Any


class Network(torch.nn.Module):  # type: ignore[misc]
    """Tokens in, scores out."""

    def __init__(self, base: Path, principles: int, lacks: int) -> None:
        """Start from the folder of a MiniLM."""
        super().__init__()
        whole = AutoModel.from_pretrained(base, add_pooling_layer=False)
        self.embed, width = whole.embeddings, whole.config.hidden_size
        self.layers = torch.nn.ModuleList([whole.encoder.layer[at] for at in LAYERS])
        self.sentence, self.draft = torch.nn.Linear(2 * width, principles + 1), torch.nn.Linear(width, lacks + 1)
        self.drop = torch.nn.Dropout(0.1)
        torch.nn.init.normal_(self.sentence.weight, std=0.02)
        torch.nn.init.constant_(self.sentence.bias, -2)

    def forward(self, ids: Any, sides: Any, share: Any, mask: Any = None) -> tuple[Any, Any]:
        """Return scores by sentence and of the draft: the first token stands for all, a sentence is the mean of its tokens beside it."""
        read = self.embed(input_ids=ids, token_type_ids=sides)
        hidden = None if mask is None else (1 - mask[:, None, None].to(read.dtype)) * -1e4
        for layer in self.layers[:-1]:
            read = _through(layer, read, read, hidden)
        asks = torch.cat([read[:, :1], torch.matmul(share.to(read.dtype), read)], 1)
        told = _through(self.layers[-1], asks, read, hidden)
        first, own = told[:, :1], told[:, 1:]
        return self.sentence(self.drop(torch.cat([own, first.expand(-1, own.shape[1], -1)], -1))), self.draft(self.drop(first[:, 0]))


def _through(layer: Any, asks: Any, reads: Any, hidden: Any) -> Any:
    """Return what a layer makes of `asks`, each of which looks at all of `reads`."""
    own = layer.attention.self
    query, key, value = (_heads(one(of), own.num_attention_heads) for one, of in ((own.query, asks), (own.key, reads), (own.value, reads)))
    near = torch.matmul(query, key.transpose(-1, -2)) / query.shape[-1] ** 0.5
    near = torch.softmax(near if hidden is None else near + hidden, -1)
    seen = torch.matmul(own.dropout(near), value).transpose(1, 2).flatten(2)
    looked = layer.attention.output(seen, asks)
    return layer.output(layer.intermediate(looked), looked)


def _heads(rows: Any, heads: int) -> Any:
    return rows.unflatten(-1, (heads, -1)).transpose(1, 2)


def trained(network: Network, lessons: Sequence[Lesson], seed: int = 1) -> Network:
    """Return the network after it has learned; the same lessons give the same on the same machine."""
    torch.manual_seed(seed)
    heads = [*network.sentence.parameters(), *network.draft.parameters()]
    groups = [{"params": [*network.embed.parameters(), *network.layers.parameters()], "lr": RATE}, {"params": heads, "lr": 10 * RATE}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    batches = list(_batches(lessons, random.Random(seed)))
    slope = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: min(1, (step + 1) / WARM) * (1 - step / len(batches)))
    network.train()
    for batch in batches:
        optimiser.zero_grad()
        _loss(network, _tensors(batch)).backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        slope.step()
    network.eval()
    return network


def _loss(network: Network, batch: Batch) -> Any:
    with torch.autocast("cpu", torch.bfloat16):
        sentences, draft = network(batch.ids, batch.sides, batch.share, batch.mask)
    each = (surprise(sentences.float(), batch.labels, reduction="none") * batch.asks[..., None]).sum() / batch.asks.sum().clamp(min=1)
    whole = (surprise(draft.float(), batch.draft, reduction="none").sum(-1) * batch.whole).sum() / batch.whole.sum().clamp(min=1)
    return each + DRAFT * whole


def _batches(lessons: Sequence[Lesson], chance: random.Random) -> Iterator[list[Lesson]]:
    for _ in range(EPOCHS):
        drawn = chance.sample(lessons, len(lessons))
        pools = [sorted(drawn[at : at + BATCH * POOL], key=_length) for at in range(0, len(drawn), BATCH * POOL)]
        epoch = [pool[at : at + BATCH] for pool in pools for at in range(0, len(pool), BATCH)]
        chance.shuffle(epoch)
        yield from epoch


def _length(lesson: Lesson) -> int:
    return len(lesson.window.ids)


def _tensors(lessons: Sequence[Lesson]) -> Batch:
    many, long, tall = len(lessons), max(map(_length, lessons)), max(len(one.sentences) for one in lessons)
    wide, deep = len(lessons[0].sentences[0]), len(lessons[0].draft)
    ids, sides, mask = torch.zeros(3, many, long, dtype=torch.long)
    known = torch.zeros(many, tall), torch.zeros(many, deep), torch.zeros(many)
    made = Batch(ids, sides, mask, torch.zeros(many, tall, long), torch.zeros(many, tall, wide), *known)
    for at, one in enumerate(lessons):
        length = _length(one)
        made.ids[at, :length], made.sides[at, :length], made.mask[at, :length] = (
            torch.tensor(one.window.ids),
            torch.tensor(one.window.sides),
            1,
        )
        for row, ((_, start, end), labels) in enumerate(zip(one.window.places, one.sentences, strict=True)):
            made.share[at, row, start:end] = 1 / max(end - start, 1)
            made.labels[at, row], made.asks[at, row] = torch.tensor(labels), 1
        made.draft[at], made.whole[at] = torch.tensor(one.draft), float(one.alone)
    return made
