"""The attributes of nodes or of edges, each with one type for all: what GEXF and GraphML declare."""

from collections.abc import Collection, Iterable, Mapping

import networkx as nx

_TYPES = {bool: "boolean", int: "long", float: "double", str: "string"}
_LARGEST_LONG = 2**63 - 1


def attribute_types(all_data: Iterable[Mapping[str, object]], *, without: Collection[str] = ()) -> dict[str, str]:
    """Return the type of each attribute, by name: boolean, long, double or string.

    Integers among fractions are doubles; whatever else does not go together is a string.

    Raises:
        networkx.NetworkXError: if a value is no string, number or truth value.

    >>> attribute_types([{"weight": 1, "kind": "denies"}, {"weight": 0.5}])
    {'kind': 'string', 'weight': 'double'}
    """
    types: dict[str, str] = {}
    for data in all_data:
        for name, value in data.items():
            found = _type(name, value)
            known = types.setdefault(name, found)
            if found != known:
                types[name] = "double" if {found, known} == {"long", "double"} else "string"
    return {name: types[name] for name in sorted(types) if name not in without}


def _type(name: str, value: object) -> str:
    found = next((known for form, known in _TYPES.items() if isinstance(value, form)), None)
    if found is None:
        kind = type(value).__name__
        raise nx.NetworkXError(f"The attribute {name} is a {kind}, {value!r}; take strings, numbers and truth values.")
    return "double" if found == "long" and isinstance(value, int) and abs(value) > _LARGEST_LONG else found
