"""Data of offices that travels with the program: rules, registers, and the sample bundle."""

from hoshin.packs.pack import Pack, load_pack, pack_register
from hoshin.packs.sample import sample_bundle

__all__ = ["Pack", "load_pack", "pack_register", "sample_bundle"]
