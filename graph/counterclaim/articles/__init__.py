"""Files to articles: read ``.txt``, HTML, JSON, JSON Lines and CSV, and say why an input could not be read.

The text of an article is kept exactly as given, because every offset of the project counts its code points.
"""

from counterclaim.articles.fields import Fields
from counterclaim.articles.formats import Format
from counterclaim.articles.furniture import find_furniture
from counterclaim.articles.reading import read_articles
from counterclaim.articles.skipped import Skipped
from counterclaim.articles.text import DEFAULT_LIMIT

__all__ = ["DEFAULT_LIMIT", "Fields", "Format", "Skipped", "find_furniture", "read_articles"]
