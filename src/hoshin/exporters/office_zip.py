"""The zip of an Office file with nothing in it that changes from run to run."""

import io
import zipfile

_EARLIEST = (1980, 1, 1, 0, 0, 0)
_FIRST = "[Content_Types].xml"  # where readers look for it
_LEVEL = 6


def fixed_zip(content: bytes) -> bytes:
    """The same entries in a fixed order, with one date and no trace of the system."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as fixed,
    ):
        for name in sorted(source.namelist(), key=lambda each: (each != _FIRST, each)):
            entry = zipfile.ZipInfo(name, _EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            fixed.writestr(entry, source.read(name))
    return target.getvalue()
