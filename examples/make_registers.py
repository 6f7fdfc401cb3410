"""Makes the registers of the sample ward: made-up records of all sixteen programmes.

Everything is drawn with fixed seeds and is synthetic (架空). The counts that a published form states
come out as they are stated; nothing else means anything. `make_sumiyoshi_r6.py` comes first: its
areas and collaborations are read here. Run from the root:

    .venv/bin/python examples/make_registers.py
"""

import sys
from pathlib import Path

from sample_registers.children import write_children
from sample_registers.community import write_community
from sample_registers.disaster import write_disaster
from sample_registers.houses import write_houses
from sample_registers.office import write_office
from sample_registers.safety import write_safety
from sample_registers.ward import SAMPLE
from sample_registers.welfare import write_welfare

WRITERS = (
    write_community,
    write_welfare,
    write_disaster,
    write_safety,
    write_houses,
    write_children,
    write_office,
)

if __name__ == "__main__":
    # Another folder, for the test that the files are fresh.
    into = Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLE / "registers"
    for write in WRITERS:
        write(into)
