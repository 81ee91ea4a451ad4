"""Taking an article out of the graph: DELETE /articles/{article}."""

from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request, Response

from counterclaim.article import ArticleId
from counterclaim.errors import NotFound
from counterclaim.rdf.iris import Resource
from counterclaim_api.authorization import authorize
from counterclaim_api.catalogue import Catalogue, catalogue_of
from counterclaim_api.openapi import FOR_THE_HOLDER, problem
from counterclaim_api.settings import Settings, settings_of
from counterclaim_api.writer import Writer, writer_of

router = APIRouter(tags=["articles"])

_ANSWERS: dict[int | str, dict[str, Any]] = {
    401: problem("The request has no bearer token, or another one."),
    403: problem("Nobody may write to this server."),
    412: problem("The request has If-Match, and no answer a strong tag."),
}


@router.delete(
    "/articles/{article}",
    summary="Remove an article",
    status_code=HTTPStatus.NO_CONTENT,
    responses=_ANSWERS,
    openapi_extra=FOR_THE_HOLDER,
)
def remove_article(
    request: Request,
    article: str,
    settings: Annotated[Settings, Depends(settings_of)],
    writer: Annotated[Writer, Depends(writer_of)],
    catalogue: Annotated[Catalogue, Depends(catalogue_of)],
) -> Response:
    """Remove an article with its text, what only it says, and the matches that depend on it.

    Needs the bearer token of COUNTERCLAIM_TOKEN.
    """
    authorize(request, settings)
    if not catalogue.rows("article", article=catalogue.name(Resource.ARTICLE, article)):
        raise NotFound(f"No article has the id {article} here. /articles lists them.")
    writer.remove(ArticleId(article))
    return Response(status_code=HTTPStatus.NO_CONTENT)
