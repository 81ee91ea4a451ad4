"""The state that an article is about, and from where on its reader knows it."""

from counterclaim.claimants.text.home import Home, read_home
from counterclaim.claimants.text.layout import read_layout
from counterclaim.claimants.text.tokens import tokenize


def home_of(text: str) -> Home:
    """Return the home of a text."""
    return read_home(text, tokenize(text), read_layout(text).headline)


def test_the_state_of_most_mentions_is_known_throughout_where_it_is_named_twice() -> None:
    text = "The army left the hill.\nSyria gave no reason. Syrian papers did not ask."
    assert home_of(text) == Home("syria")
    assert home_of(text).at(0) == "syria"


def test_a_state_that_is_named_once_is_unknown_up_to_there() -> None:
    text = "The army left the hill.\nPapers in Syria did not ask why the army left."
    home = home_of(text)
    assert home.state == "syria"
    assert home.at(text.index("Papers")) is None
    assert home.at(text.rindex("the army")) == "syria"


def test_no_state_is_home_where_two_are_named_alike() -> None:
    assert home_of("Syria closed the bridge, and Turkey the port.") == Home(None)
