"""``counterclaim validate``: does the store hold what the ontology demands?"""

import typer

from counterclaim.cli.opening import StoreOption, open_to_read


def validate(store: StoreOption = None) -> None:
    """Check the graph against the SHACL shapes and what these cannot see: digests, quotes, graphs. One fault a line.

    Other RDF that the store holds, in graphs of other names, is not looked at. Exit status 1 if anything is wrong.

    Example: counterclaim validate --store my-store
    """
    from counterclaim.cli.output import print_line
    from counterclaim.rdf.iris import Iris, Resource
    from counterclaim.rdf.validation import validate as find_faults

    with open_to_read(store) as opened:
        iris = Iris(opened.base)
        ours = f"<{iris.base}{Resource.GRAPH}/"
        report = find_faults((quad for quad in opened.quads() if str(quad.graph_name).startswith(ours)), iris)
    for fault in report.faults:
        print_line(str(fault))
    articles = "1 article" if report.articles == 1 else f"{report.articles} articles"
    print_line(f"{articles}: {'conform' if report.conforms else f'{len(report.faults)} faults'}.")
    if not report.conforms:
        raise typer.Exit(1)
