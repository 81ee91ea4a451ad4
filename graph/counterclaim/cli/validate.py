"""``counterclaim validate``: does the store hold what the ontology demands?"""

import typer

from counterclaim.cli.opening import StoreOption, open_to_read


def validate(store: StoreOption = None) -> None:
    """Check the graph against the SHACL shapes and what these cannot see: digests, quotes, graphs, what is derived.

    One fault a line. Other RDF that the store holds, in graphs of other names, is not looked at. Exit status 1 if
    anything is wrong.

    Example: counterclaim validate --store my-store
    """
    from counterclaim.cli.output import print_line
    from counterclaim.rdf.iris import Iris, Resource
    from counterclaim.rdf.validation import derived_faults
    from counterclaim.rdf.validation import validate as find_faults

    with open_to_read(store) as opened:
        iris = Iris(opened.base)
        ours = f"<{iris.base}{Resource.GRAPH}/"
        report = find_faults((quad for quad in opened.quads() if str(quad.graph_name).startswith(ours)), iris)
        faults = (*report.faults, *derived_faults(opened, iris))
    for fault in faults:
        print_line(str(fault))
    articles = "1 article" if report.articles == 1 else f"{report.articles} articles"
    print_line(f"{articles}: {_counted(len(faults))}.")
    if faults:
        raise typer.Exit(1)


def _counted(faults: int) -> str:
    if not faults:
        return "conform"
    return "1 fault" if faults == 1 else f"{faults} faults"
