"""What a bundle may publish: the office's own rules, else its pack's."""

from hoshin.base.files import file_bytes
from hoshin.bundles import Bundle
from hoshin.cycle import texts
from hoshin.disclosure import DisclosureError, Rules, read_rules
from hoshin.packs import load_pack


def rules_of(bundle: Bundle) -> Rules:
    """The rules under which everything of a bundle is published.

    Raises
    ------
    InputError
        If the file that bundle.toml names lies outside the bundle, or is not as rules must be.
    """
    own = bundle.definition.disclosure
    if own is None:
        return load_pack(bundle.definition.bundle.pack).release_rules
    path = bundle.folder / own.rules
    if not path.resolve().is_relative_to(bundle.folder.resolve()):
        raise DisclosureError(texts.RULES_OUTSIDE, where=str(path), cure=texts.RULES_OUTSIDE_CURE)
    return read_rules(file_bytes(path), name=str(path))
