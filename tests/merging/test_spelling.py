import pytest

from counterclaim.merging.spelling import block, fold, is_generic, organization_name, person_name, spelt_alike


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Élise Duval's", ("elise", "duval")),
        ("O'Hara", ("ohara",)),
        ("U.N.", ("un",)),
    ],
)
def test_names_fold_to_plain_words(name: str, expected: tuple[str, ...]) -> None:
    assert fold(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Foreign Minister Ivo Renn", ("ivo", "renn")),
        ("Omar al-Hakimi", ("omar", "hakimi")),
        ("Omar Hakimi", ("omar", "hakimi")),
        ("Tarek Abdel Rahim", ("tarek", "abdrahim")),
        ("Tarek Abdul-Rahim", ("tarek", "abdrahim")),
        ("Tarek Abdurrahim", ("tarek", "abdrahim")),
        ("Renn", ()),
        ("Minister Renn", ()),
        ("I. Renn", ()),
    ],
)
def test_a_full_name_has_a_given_name_and_a_surname(name: str, expected: tuple[str, ...]) -> None:
    assert person_name(name) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mohammed Rustem", "Muhammad Rustam"),
        ("Sergei Polyakov", "Sergey Poliakov"),
        ("Barrack Lindholm", "Barack Lindholm"),
    ],
)
def test_spellings_differ_in_vowels_and_doubled_letters(one: str, other: str) -> None:
    assert spelt_alike(person_name(one), person_name(other))
    assert block(person_name(one)) == block(person_name(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Maria Lopez", "Mario Lopez"),
        ("Dan Brunner", "Dean Brunner"),
        ("Jan Orlo", "Jon Orlo"),
        ("Ivo Renn", "Ivo Marten Renn"),
        ("Tarek Hakimi", "Tarek Hakim"),
    ],
)
def test_names_of_two_people_are_no_spellings(one: str, other: str) -> None:
    assert not spelt_alike(person_name(one), person_name(other))


def test_organisations_are_compared_in_one_spelling() -> None:
    assert organization_name("The League for Harbour Defence") == organization_name("League of Harbour Defense")


def test_a_name_of_common_nouns_is_generic() -> None:
    nouns = frozenset({"ministry", "defence", "council"})
    assert is_generic(("defence", "ministry"), nouns)
    assert is_generic(("councils",), nouns)
    assert not is_generic(("harbour", "council"), nouns)
