"""How much of an article is read: time grows with the text and with what it says, and one article may hold up a server.

A count, not a clock: the same article is read, or refused, on every machine.
"""

from dataclasses import dataclass

from counterclaim.articles.skipped import Unusable


@dataclass(frozen=True, slots=True)
class Extent:
    """The longest article that is read.

    Attributes:
        characters: of its text, in Unicode code points.
        statements: that it may make.
    """

    characters: int
    statements: int

    def check_text(self, text: str) -> None:
        """Refuse a text that is too long.

        Raises:
            Unusable: if it is.
        """
        self._check(len(text), self.characters, "characters")

    def check_statements(self, count: int) -> None:
        """Refuse an article that makes too many statements.

        Raises:
            Unusable: if it does.
        """
        self._check(count, self.statements, "statements")

    def _check(self, count: int, most: int, what: str) -> None:
        if count > most:
            raise Unusable(
                f"It has {count:,} {what}; at most {most:,} are read",
                f"Split it into its articles, or set COUNTERCLAIM_MAX_ARTICLE_{what.upper()} to more",
            )
