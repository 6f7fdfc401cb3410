"""A bundle: an organisation's year as a folder of files."""

from hoshin.bundles.bundle import Bundle, read_bundle
from hoshin.bundles.definition import BundleDefinition, BundleIndicator
from hoshin.bundles.inputs import input_files
from hoshin.bundles.register_files import table_file, table_path
from hoshin.bundles.registers import BundleRegisters, RegisterData
from hoshin.bundles.rows import read_areas

__all__ = [
    "Bundle",
    "BundleDefinition",
    "BundleIndicator",
    "BundleRegisters",
    "RegisterData",
    "input_files",
    "read_areas",
    "read_bundle",
    "table_file",
    "table_path",
]
