"""The shipped registry is sound."""

import re
from collections import Counter

from counterclaim.agent import AgentKind
from counterclaim.claimants.registry import load_registry, registry_file
from counterclaim.identity import slug


def test_ids_are_slugs_and_unique() -> None:
    content = registry_file()
    ids = [record["id"] for record in (*content["states"], *content["organizations"])]
    assert all(identifier == slug(identifier) for identifier in ids)
    assert [identifier for identifier, count in Counter(ids).items() if count > 1] == []


def test_no_form_names_two_agents() -> None:
    content = registry_file()
    forms: Counter[str] = Counter()
    for state in content["states"]:
        forms.update({state["name"], f"{state['adjective']} government", state.get("capital", state["name"])})
        forms.update(set(state.get("aliases", ())) - {state["name"]})
    for record in content["organizations"]:
        forms.update({record["name"], *record.get("aliases", ())})
    assert [form for form, count in forms.items() if count > 1] == []


def test_wikidata_items_are_items_and_unique() -> None:
    content = registry_file()
    items = [record["wikidata"] for record in (*content["states"], *content["organizations"]) if "wikidata" in record]
    assert all(re.fullmatch(r"Q[1-9]\d*", item) for item in items)
    assert len(items) == len(set(items)) > 100


def test_kinds_are_kinds() -> None:
    registry = load_registry()
    assert {agent.kind for agent in registry.agents.values()} <= set(AgentKind)
    assert set(registry.institutions.values()) <= set(AgentKind)


def test_every_adjective_is_of_a_state() -> None:
    registry = load_registry()
    assert set(registry.adjectives.values()) == set(registry.states)


def test_institutions_of_a_state_have_stable_ids() -> None:
    agent = load_registry().institution("russia", "defence ministry")
    assert agent is not None
    assert (agent.id, agent.name, agent.kind) == ("russian-defence-ministry", "Russian defence ministry", "government")
