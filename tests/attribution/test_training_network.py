"""The trained side: skipped where torch is not installed."""

import math
from itertools import product

import pytest

from counterclaim.attribution.tags import FORBIDDEN, ROLES

torch = pytest.importorskip("torch", reason="needs the extra counterclaim[train]")


def test_path_loss_is_the_likelihood_over_all_paths() -> None:
    from counterclaim.attribution.reading import Scheme
    from counterclaim.training.losses import path_loss
    from counterclaim.training.network import SchemeHead

    torch.manual_seed(3)
    head = SchemeHead(Scheme.ATTRIBUTION)
    torch.nn.init.normal_(head.transitions)
    tags = torch.randn(1, 4, ROLES.size)
    gold = torch.tensor([[0, 1, 2, -100]])
    emissions = torch.log_softmax(tags, -1)[0]
    transitions = head.transitions.detach() + torch.from_numpy(ROLES.constraints())

    def value(path: tuple[int, ...]) -> float:
        total = sum(float(emissions[at, tag]) for at, tag in enumerate(path))
        return total + sum(float(transitions[path[at], path[at + 1]]) for at in range(len(path) - 1))

    every = torch.logsumexp(torch.tensor([value(path) for path in product(range(ROLES.size), repeat=3)]), 0)
    loss = path_loss(tags, gold, torch.tensor([3]), head)
    assert math.isclose(loss.item(), float(every - value((0, 1, 2))) / 3, rel_tol=1e-4)
    assert float(FORBIDDEN) < -1000


def test_pointer_scores_are_those_of_run_time() -> None:
    from counterclaim.attribution.pointers import KEYS, Pointers
    from counterclaim.attribution.reading import Scheme
    from counterclaim.training.network import POINTER, SchemeHead, pointer_scores

    torch.manual_seed(4)
    head = SchemeHead(Scheme.CLAIM)
    torch.nn.init.normal_(head.distance)
    features = torch.randn(1, 9, (KEYS + head.queries) * POINTER)
    for query in range(head.queries):
        ours = Pointers(features[0].numpy(), head.distance.detach().numpy()).scores(query, 5)
        theirs = pointer_scores(features, head, query, torch.tensor([0]), torch.tensor([5]))[0]
        assert ours == pytest.approx(theirs.detach().numpy(), abs=1e-4)


def test_a_cue_left_untold_is_the_one_pointed_at() -> None:
    from counterclaim.attribution.pointers import CONTENT_TO_CUE
    from counterclaim.attribution.reading import Scheme
    from counterclaim.training.batches import Batch
    from counterclaim.training.examples import IGNORED, UNTOLD
    from counterclaim.training.losses import parts_of_loss
    from counterclaim.training.network import WIDTH, AttributionNetwork, pointer_scores

    torch.manual_seed(5)
    network = AttributionNetwork()
    outputs = network.judge(torch.randn(1, 9, WIDTH))
    words, ignored = 7, torch.full((1, 9), IGNORED)

    def loss(cue: int, denial: float) -> float:
        batch = Batch(
            ids=ignored, features=ignored, mask=ignored, pool=ignored, main=ignored, outer=ignored, entities=ignored,
            words=torch.tensor([words]), schemes=torch.tensor([-1]), links={},
            acts=torch.tensor([[denial, 0.0, 1.0, 0.0, 0.0]]), act_places=torch.tensor([[0, 4, cue]]),
        )  # fmt: skip
        [(name, value)] = parts_of_loss(network, outputs, batch).items()
        assert name == "acts"
        return float(value.detach())

    at = (torch.tensor([0]), torch.tensor([4]))
    pointers = outputs.schemes[Scheme.CLAIM].pointers
    scores = pointer_scores(pointers, network.head(Scheme.CLAIM), CONTENT_TO_CUE, *at)
    pointed = int(scores[0, :words].argmax())
    untold = loss(UNTOLD, UNTOLD)
    assert untold == pytest.approx(loss(pointed, UNTOLD))
    assert untold < loss(pointed, 1.0)
    assert len({round(loss(cue, UNTOLD), 4) for cue in range(words)}) == words
