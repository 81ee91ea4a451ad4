"""In which order the rules apply."""

from collections.abc import Iterable, Sequence

from counterclaim.attribution.reading import Attribution
from counterclaim.attribution.rules.asides import with_asides_ended
from counterclaim.attribution.rules.between import with_whole_speakers
from counterclaim.attribution.rules.blamed import with_whole_blame
from counterclaim.attribution.rules.blocks import with_blocks
from counterclaim.attribution.rules.charged import with_whole_charges
from counterclaim.attribution.rules.cited import with_cited_sources
from counterclaim.attribution.rules.closing import with_closing_reports
from counterclaim.attribution.rules.countered import with_countered_talk
from counterclaim.attribution.rules.denials import read_polarity, with_denials
from counterclaim.attribution.rules.disagreeing import with_disagreement
from counterclaim.attribution.rules.edges import with_whole_phrases
from counterclaim.attribution.rules.further import with_further_acts
from counterclaim.attribution.rules.gaps import with_antecedents
from counterclaim.attribution.rules.halves import with_own_halves
from counterclaim.attribution.rules.heard import with_answerers_apart
from counterclaim.attribution.rules.inner import with_inner_reports
from counterclaim.attribution.rules.inverted import with_inverted_speakers
from counterclaim.attribution.rules.lives import with_lives_claimed
from counterclaim.attribution.rules.manner import with_manner_left_out
from counterclaim.attribution.rules.missed import with_missed_beliefs
from counterclaim.attribution.rules.openings import with_openings_apart
from counterclaim.attribution.rules.participles import with_participles_apart
from counterclaim.attribution.rules.passive import with_whole_passives
from counterclaim.attribution.rules.pleas import with_pleas
from counterclaim.attribution.rules.raising import with_raised_predicates
from counterclaim.attribution.rules.rejected import with_rejected_claims
from counterclaim.attribution.rules.relative import with_relative_denials
from counterclaim.attribution.rules.resumed import with_what_goes_on
from counterclaim.attribution.rules.seams import with_own_pieces
from counterclaim.attribution.rules.second import with_second_denials
from counterclaim.attribution.rules.speech import with_whole_quotations
from counterclaim.attribution.rules.starts import with_clean_starts
from counterclaim.attribution.rules.stops import with_stops
from counterclaim.attribution.rules.tolls import with_tolls
from counterclaim.attribution.rules.trailing import with_trailing_reports
from counterclaim.attribution.rules.unmarked import with_unmarked_speech
from counterclaim.attribution.rules.whom import with_accused_apart
from counterclaim.attribution.rules.words_of import with_words_of

_GUIDED = (
    with_missed_beliefs,
    with_whole_passives,
    with_own_halves,
    with_inverted_speakers,
    with_openings_apart,
    with_answerers_apart,
    with_rejected_claims,
    with_countered_talk,
    with_pleas,
    with_tolls,
    with_trailing_reports,
    with_words_of,
    with_whole_charges,
    with_accused_apart,
    with_relative_denials,
    with_what_goes_on,
    with_second_denials,
    with_further_acts,
    with_whole_blame,
    with_cited_sources,
    with_antecedents,
    with_asides_ended,
    with_manner_left_out,
    with_disagreement,
    with_lives_claimed,
    with_whole_speakers,
    with_closing_reports,
    with_participles_apart,
    with_unmarked_speech,
)
"""What puts right the claims of the guide, in this order."""


def with_whole_spans(text: str, decoded: Iterable[Attribution]) -> tuple[Attribution, ...]:
    """Return what the network reads in either scheme, with whole phrases and quotations, in text order."""
    whole = with_raised_predicates(text, with_whole_phrases(text, decoded))
    quoted = with_inner_reports(text, with_whole_quotations(text, with_blocks(text, whole)))
    return _in_order(with_clean_starts(text, with_own_pieces(text, quoted)))


def by_the_guide(text: str, claims: Sequence[Attribution], others: Iterable[Attribution]) -> tuple[Attribution, ...]:
    """Return the claims of the guide, in text order.

    Args:
        text: the article's text.
        claims: what the network reads by the guide.
        others: what it reads in the attribution scheme, whose denials count.
    """
    read = with_denials(text, read_polarity(text, with_stops(text, claims)), read_polarity(text, others))
    for rule in _GUIDED:
        read = tuple(rule(text, read))
    return _in_order(read)


def _in_order(attributions: Iterable[Attribution]) -> tuple[Attribution, ...]:
    return tuple(sorted(attributions, key=lambda one: one.content[0]))
