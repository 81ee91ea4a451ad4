"""What the network is trained for, as one number and its parts."""

import torch
from torch import Tensor
from torch.nn import functional

from counterclaim.attribution.pointers import CONTENT_TO_CUE
from counterclaim.attribution.reading import Scheme
from counterclaim.attribution.tags import ROLES
from counterclaim.training.batches import Batch
from counterclaim.training.examples import IGNORED, UNTOLD
from counterclaim.training.network import AttributionNetwork, Outputs, SchemeHead, pointer_scores

WEIGHTS = {"tags": 0.5, "paths": 0.5, "links": 0.15, "outer": 0.3, "entities": 0.15, "acts": 0.1}

_CONSTRAINTS = torch.from_numpy(ROLES.constraints())


def parts_of_loss(network: AttributionNetwork, outputs: Outputs, batch: Batch) -> dict[str, Tensor]:
    """Each part of the loss, unweighted, in single precision."""
    parts: dict[str, list[Tensor]] = {name: [] for name in WEIGHTS}
    for number, scheme in enumerate(Scheme):
        rows = torch.nonzero(batch.schemes == number).flatten()
        if len(rows):
            _add_tag_losses(parts, outputs, batch, rows, network.head(scheme), scheme)
    parts["links"] = [_link_loss(outputs, batch, scheme, query, network.head(scheme)) for scheme, query in batch.links]
    if (batch.entities != IGNORED).any():
        parts["entities"].append(_cross_entropy(outputs.entities.float(), batch.entities))
    if len(batch.acts):
        parts["acts"].append(_act_loss(outputs, batch, network.head(Scheme.CLAIM)))
    return {name: torch.stack(found).sum() for name, found in parts.items() if found}


def _add_tag_losses(
    parts: dict[str, list[Tensor]], outputs: Outputs, batch: Batch, rows: Tensor, head: SchemeHead, scheme: Scheme
) -> None:
    share = len(rows) / len(batch.schemes)
    tags = outputs.schemes[scheme].tags[rows].float()
    gold, words = batch.main[rows], batch.words[rows]
    parts["tags"].append(share * _cross_entropy(tags[..., : ROLES.size], gold))
    whole = fully_known(gold, words)
    if whole.any():
        paths = path_loss(tags[whole][..., : ROLES.size], gold[whole], words[whole], head)
        parts["paths"].append(share * paths)
    if scheme is Scheme.CLAIM and (batch.outer[rows] != IGNORED).any():
        parts["outer"].append(share * _cross_entropy(tags[..., ROLES.size :], batch.outer[rows]))


def fully_known(gold: Tensor, words: Tensor) -> Tensor:
    """Which windows have a tag for each of their words."""
    padding = torch.arange(gold.shape[1])[None] >= words[:, None]
    return ((gold != IGNORED) | padding).all(1)


def path_loss(tags: Tensor, gold: Tensor, words: Tensor, head: SchemeHead) -> Tensor:
    """Negative log likelihood of the gold tag paths (a linear-chain CRF over words), by word."""
    emissions = functional.log_softmax(tags, -1)
    valid = torch.arange(tags.shape[1])[None] < words[:, None]
    emissions = emissions.masked_fill(~valid[..., None], 0.0)
    gold = gold.masked_fill(~valid, 0)
    transitions = head.transitions + _CONSTRAINTS
    held = valid.float()
    right = (emissions.gather(-1, gold[..., None]).squeeze(-1) * held).sum(1)
    right = right + (transitions[gold[:, :-1], gold[:, 1:]] * held[:, 1:]).sum(1)
    scores = emissions[:, 0]
    for word in range(1, tags.shape[1]):
        moved = torch.logsumexp(scores[:, :, None] + transitions, 1) + emissions[:, word]
        scores = torch.where(valid[:, word, None], moved, scores)
    return (torch.logsumexp(scores, -1) - right).sum() / held.sum()


def _cross_entropy(scores: Tensor, gold: Tensor) -> Tensor:
    return functional.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=IGNORED)


def _link_loss(outputs: Outputs, batch: Batch, scheme: Scheme, query: int, head: SchemeHead) -> Tensor:
    rows, words, targets = batch.links[scheme, query].T
    scores = _pointer_scores(outputs.schemes[scheme].pointers, batch, query, (rows, words), head)
    loss = functional.cross_entropy(scores, targets, reduction="sum")
    return loss / batch.links_by_query(query)


def _pointer_scores(
    pointers: Tensor, batch: Batch, query: int, places: tuple[Tensor, Tensor], head: SchemeHead
) -> Tensor:
    """Scores of a window's words as targets of each (row, word) place; padding is out of reach."""
    scores = pointer_scores(pointers.float(), head, query, *places)
    padding = torch.arange(scores.shape[1])[None] >= batch.words[places[0]][:, None]
    return scores.masked_fill(padding, -1e4)


def _act_loss(outputs: Outputs, batch: Batch, head: SchemeHead) -> Tensor:
    rows, contents, cues = batch.act_places.T
    pointers = outputs.schemes[Scheme.CLAIM].pointers.detach()
    pointed = _pointer_scores(pointers, batch, CONTENT_TO_CUE, (rows, contents), head).argmax(1)
    acts = outputs.acts.float()
    scores = acts[rows, contents] + acts[rows, torch.where(cues == UNTOLD, pointed, cues)]
    told = batch.acts[:, 0] != UNTOLD
    denial = functional.binary_cross_entropy_with_logits(scores[told, 0], batch.acts[told, 0], reduction="sum")
    return denial / max(1, int(told.sum())) + functional.cross_entropy(scores[:, 1:], batch.acts[:, 1:])
