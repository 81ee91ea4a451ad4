"""How a long command ends when it is asked to: by a supervisor, a time limit, a closed terminal, as by Ctrl-C."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

import typer

_ASKING = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]  # Windows has no SIGHUP


@contextmanager
def stoppable() -> Iterator[None]:
    """Take SIGTERM and SIGHUP inside for Ctrl-C, so that the store is closed and what was done is told.

    The exit status is then the shell's for that signal, 143 or 129. A signal that the process was started to ignore,
    as by nohup, stays ignored.
    """
    received: list[int] = []

    def stop(number: int, _frame: FrameType | None) -> None:
        received.append(number)
        raise KeyboardInterrupt

    taken = [number for number in _ASKING if signal.getsignal(number) is signal.SIG_DFL]
    try:
        for number in taken:
            signal.signal(number, stop)
        yield
    except KeyboardInterrupt:
        if received:
            raise typer.Exit(128 + received[0]) from None
        raise
    finally:
        for number in taken:
            signal.signal(number, signal.SIG_DFL)
