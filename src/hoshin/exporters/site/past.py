"""A replaced edition as a small site of its own: its files as they were, and a banner that says so."""

from collections.abc import Mapping

from hoshin.exporters import texts
from hoshin.exporters.site.layout import ASSETS, files_below, past_folder

STYLE = f"{ASSETS}/site.css"


def past_files(
    site: Mapping[str, bytes], edition: str, number: int, *, pages: Mapping[str, bytes]
) -> dict[str, bytes]:
    """The files of an edition in force under the path of replaced ones.

    The edition's own files are not touched. The banner stands in the style sheet, which is none of
    them; `pages` are those of the small site around it, which lead to the edition in force.
    """
    folder = past_folder(edition, number)
    own = {f"{edition}/{name}": content for name, content in files_below(site, edition).items()}
    assets = {f"{ASSETS}/{name}": content for name, content in files_below(site, ASSETS).items()}
    if STYLE in assets:
        assets[STYLE] += texts.PAST_BANNER.encode()
    found = {**own, **assets, **pages}
    return {f"{folder}/{name}": content for name, content in found.items()}
