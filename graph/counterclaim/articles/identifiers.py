"""The ids that one file has used. Two texts under one id are both read, as the text is the identity; it is remarked."""

from counterclaim.article import Article, ArticleId
from counterclaim.articles.records import Notice


class Identifiers:
    """Remembers which text stands under which id."""

    def __init__(self) -> None:
        self._seen: dict[str, tuple[str, ArticleId]] = {}

    def checked(self, article: Article, place: str, notice: Notice) -> Article:
        """Return ``article`` itself; ``notice`` hears if another text already has its id."""
        if article.identifier is None:
            return article
        where, known = self._seen.setdefault(article.identifier, (place, article.id))
        if known != article.id:
            notice(f"the id {article.identifier!r} already names another text ({where})")
        return article
