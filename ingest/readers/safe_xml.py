"""XML from outside -> an element tree: nothing fetched, nothing expanded, nothing too deep."""

from __future__ import annotations

from typing import Any

from ingest.errors import Unreadable

DEEPEST = 200  # elements in each other; the deepest regulation stays under 40
_BROKEN = "Dit XML-bestand is beschadigd of niet volledig. Haal het bestand opnieuw op bij de bron."
_TOO_DEEP = (
    "Dit XML-bestand is te diep genest om veilig te lezen. Haal het bestand opnieuw op bij de bron."
)


def parse(data: bytes) -> Any:
    """The root element; raises Unreadable for what is no XML or too deep to be a document."""
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError):
        raise Unreadable(_BROKEN) from None
    if root is None:
        raise Unreadable(_BROKEN)
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > DEEPEST:
            raise Unreadable(_TOO_DEEP)
    return root


def name(element: Any) -> str:
    """The name of an element without its namespace; "" for an entity that was not expanded."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
