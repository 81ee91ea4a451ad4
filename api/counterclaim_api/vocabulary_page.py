"""The vocabulary as a page: each term with its meaning at an anchor of its name, ``/ontology#Claim``."""

import re
from collections.abc import Sequence
from functools import cache

from fastapi import Request, Response
from markupsafe import Markup, escape

from counterclaim_api.pages import render_page
from counterclaim_ontology.terms import Term, terms
from counterclaim_ontology.vocabulary import ONTOLOGY, PREFIXES

_GROUPS = {"class": "Classes", "property": "Properties", "list of values": "Lists of values"}
_NAME = re.compile(r"\b(ccg|schema|prov|oa|skos|owl):([A-Za-z]\w*)")


def show_vocabulary(request: Request) -> Response:
    """Return the page."""
    context = {"groups": _grouped(), "values": values_of, "linked": linked, "namespace": f"{ONTOLOGY}#"}
    return render_page(request, "vocabulary.html", context)


def linked(text: str) -> Markup:
    """Return a text in which names of terms lead to what they mean: ours on the page, others where they are from."""
    pieces, end = [], 0
    for found in _NAME.finditer(text):
        prefix, name = found.groups()
        address = f"#{name}" if prefix == "ccg" else PREFIXES[prefix] + name
        link = Markup('<a href="{}"><code>{}</code></a>').format(address, found[0])
        pieces += [escape(text[end : found.start()]), link if prefix != "ccg" or name in _names() else escape(found[0])]
        end = found.end()
    return Markup("").join([*pieces, escape(text[end:])])


def values_of(scheme: Term) -> list[Term]:
    """Return the values that are in a list."""
    return [term for term in terms() if f"ccg:{scheme.name}" in term.scheme]


@cache
def _grouped() -> dict[str, Sequence[Term]]:
    """Return the terms under the headings of the page."""
    return {heading: [term for term in terms() if term.kind == kind] for kind, heading in _GROUPS.items()}


@cache
def _names() -> frozenset[str]:
    return frozenset(term.name for term in terms())
