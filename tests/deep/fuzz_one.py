"""Run as a program by `fuzz_importers`: fuzzes one importer in this process until its time is over."""

import importlib
import pkgutil
import random
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from hoshin.base import InputError
from tests.deep.findings import Read, save, tried
from tests.deep.mutations import mutator
from tests.deep.seeds import seeds

MEMORY_MB = 512
MAX_BYTES = 400_000
_INSTRUMENTED = ("hoshin.importers", "hoshin.notation")


def reader(importer: str) -> Read:
    """What the limited child runs for this format, called in this process."""
    from hoshin.importers import entries
    from hoshin.importers.formats import FORMATS

    ending = next(each.endings[0] for each in FORMATS if each.id == importer)
    read = getattr(entries, importer)
    return lambda content: read(content, name=f"fuzz{ending}")


def main(importer: str, seconds: int, seed: int, folder: Path) -> None:
    """Fuzz with atheris where it is installed, else by chance."""
    corpus, current = folder / "corpus", folder / "current"
    corpus.mkdir(parents=True, exist_ok=True)
    for number, content in enumerate(seeds(importer)):
        (corpus / f"seed-{number}").write_bytes(content)
    with suppress(ImportError):
        atheris = importlib.import_module("atheris")
        with atheris.instrument_imports(include=list(_INSTRUMENTED)):
            _import_all()
    one = _one(reader(importer), importer, folder, current)
    one(seeds(importer)[0])
    _limit_memory()
    if "atheris" in sys.modules:
        options = [f"-max_total_time={seconds}", f"-seed={seed}", f"-artifact_prefix={folder}/log-"]
        _guided(one, importer, [*options, str(corpus)])
    else:
        _by_chance(one, importer, seconds, random.Random(seed))


def _import_all() -> None:
    """Import what is to be watched, before anything else does."""
    for name in _INSTRUMENTED:
        package = importlib.import_module(name)
        for module in pkgutil.walk_packages(package.__path__, f"{name}."):
            if ".sandbox" not in module.name:
                importlib.import_module(module.name)


def _one(read: Read, importer: str, folder: Path, current: Path) -> Callable[[bytes], None]:
    def one(content: bytes) -> None:
        current.write_bytes(content)  # should the process die, its parent finds why
        if finding := tried(read, content):
            save(folder, finding, content, ending=importer)

    return one


def _guided(one: Callable[[bytes], None], importer: str, options: list[str]) -> None:
    atheris = importlib.import_module("atheris")
    mutate = mutator(importer)

    def mutated(content: bytes, max_size: int, seed: int) -> bytes:
        return mutate(content, random.Random(seed))[:max_size]

    # Time and memory are watched by `tried` and by the parent; not by libFuzzer.
    fixed = [f"-max_len={MAX_BYTES}", "-len_control=0", "-timeout=1000000", "-rss_limit_mb=0"]
    quiet = ["-print_final_stats=1", "-verbosity=1", "-use_value_profile=0"]
    atheris.Setup([sys.argv[0], *fixed, *quiet, *options], one, custom_mutator=mutated)
    atheris.Fuzz()


def _by_chance(
    one: Callable[[bytes], None], importer: str, seconds: int, rng: random.Random
) -> None:
    end = time.monotonic() + seconds
    for count, content in enumerate(chance_inputs(importer, rng)):
        if time.monotonic() > end:
            sys.stdout.write(f"{count} inputs by chance; atheris is not installed\n")
            return
        one(content)


def chance_inputs(importer: str, rng: random.Random) -> Iterator[bytes]:
    """Changed seeds, each changed one to five times, without end."""
    mutate = mutator(importer)
    while True:
        content = rng.choice(seeds(importer))
        for _ in range(rng.randint(1, 5)):
            content = mutate(content, rng)[:MAX_BYTES]
        yield content


def _limit_memory() -> None:
    """What the reader may take beyond what is loaded now."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        limit = pages * resource.getpagesize() + MEMORY_MB * 1_000_000
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


def seconds_unwatched(importer: str, content: bytes) -> float:
    """Seconds of the processor to read an input, nothing being watched and everything loaded."""
    read = reader(importer)
    with suppress(InputError):
        read(seeds(importer)[0])
    start = time.process_time()
    with suppress(InputError):
        read(content)
    return time.process_time() - start


if __name__ == "__main__":
    if sys.argv[2] == "--time":
        found = seconds_unwatched(sys.argv[1], Path(sys.argv[3]).read_bytes())
        sys.stdout.write(f"{found:.2f}\n")
    else:
        main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4]))
