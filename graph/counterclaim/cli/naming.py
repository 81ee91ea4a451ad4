"""What people call a resource on the command line, and its IRI."""

from collections.abc import Iterable
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from counterclaim.rdf.iris import Resource
    from counterclaim.store.protocol import Store


def find_iri(name: str, kinds: "Iterable[Resource]", store: "Store") -> str:
    """Return the IRI that is meant by itself, by what follows the base in it (``claim/…``, ``:claim/…``) or by an id.

    Args:
        name: what somebody wrote.
        kinds: of which resources the id alone will do.
        store: knows the base and, for an id alone, the resource.

    Raises:
        BadInput: if it can be no IRI, or is the id of several resources.
        NotFound: if it is an id that the store does not know.
    """
    from pyoxigraph import NamedNode

    from counterclaim.errors import BadInput, NotFound

    local = name.strip().removeprefix("<").removesuffix(">").removeprefix(":")
    if ":" in local:
        return local
    possible = [local] if "/" in local else [f"{kind}/{local}" for kind in kinds]
    try:
        iris = [NamedNode(store.base + one) for one in possible]
    except ValueError as error:
        raise BadInput(f"{name!r} is no IRI. Give one, or what follows the base in it: claim/…, agent/….") from error
    if "/" in local:
        return iris[0].value
    query = (files("counterclaim") / "queries" / "known.rq").read_text("utf-8")
    found = [iri.value for iri in iris if store.ask(query, {"it": iri})]
    if not found:
        raise NotFound(f"The store knows no {name!r}. Give an IRI, or what follows the base in it: claim/…, agent/….")
    if len(found) > 1:
        raise BadInput(f"{name!r} can be {' or '.join(found)}. Give one of these.")
    return found[0]
