"""To which claim a fact-check goes where several are worded alike."""

from counterclaim.rdf.iris import Iris
from counterclaim.reviews.claims import Claims
from counterclaim.reviews.review import Rating, Review
from counterclaim.store.embedded import EmbeddedStore
from linking.scenes import Said, filled, read

WORDS = "The fleet shelled the harbour of Sel."
OTHERWISE = "The harbour of Sel the fleet shelled."


def of(*wordings: str, items: tuple[str, ...] = ()) -> Review:
    return Review(author="Sel Checkers", rating=Rating(words="Unproven"), wordings=wordings, items=items)


def known_twice() -> EmbeddedStore:
    """Return a store in which two claims have the same words and do not match: each means something in its article."""
    store = filled(read(1, Said("Ivo Renn", WORDS)))
    about = "a <https://w3id.org/contested-claims/ns#Claim> ; <https://schema.org/text> 'The attack was planned.'@en"
    turtle = "".join(f"<{Iris().claim(digit * 16).value}> {about} .\n" for digit in "ab")
    store.put_graph(Iris().claims, turtle.encode(), "text/turtle", base="urn:x", replaces=False)
    return store


def test_words_that_mean_two_things_name_no_claim() -> None:
    claims = Claims(known_twice())
    review = of("the attack was planned")
    assert claims.reviewed_by(review) is None
    assert {known.iri for known in claims.nearest(review, 2)} == {Iris().claim(digit * 16).value for digit in "ab"}
    exact = of("the attack was planned", items=(Iris().claim("b" * 16).value,))
    found = claims.reviewed_by(exact)
    assert found is not None
    assert found.iri == Iris().claim("b" * 16).value


def test_of_claims_that_match_the_nearest_is_told_once() -> None:
    claims = Claims(filled(read(1, Said("Ivo Renn", WORDS)), read(2, Said("Ivo Renn", OTHERWISE))))
    assert len(claims.nearest(of("The harbour was shelled"))) == 1
    assert claims.nearest(of("Nothing of the kind, qqq")) == []


def test_a_claim_elsewhere_is_no_claim_of_the_store() -> None:
    claims = Claims(filled(read(1, Said("Ivo Renn", WORDS))))
    assert claims.reviewed_by(of(items=("https://other.example/claim/1",))) is None
    assert claims.reviewed_by(of(items=("https://other.example/claims/" + "0" * 16,))) is None
