"""Takes from a process what evaluating a query does not need: the network, files, other programs, endless memory.

Linux only; elsewhere ``seal`` does nothing, and the guard on the query's text (store/queries.py) stands alone.
"""

import ctypes
import errno
import platform
import resource
import signal
import struct
import sys
from pathlib import Path

_PR_SET_PDEATHSIG, _PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP, _SECCOMP_MODE_FILTER = 1, 38, 22, 2
_AUDIT_ARCH = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
_NETWORK = {
    "x86_64": (41, 42, 43, 49, 50, 288, 425),  # socket, connect, accept, bind, listen, accept4, io_uring_setup
    "aarch64": (198, 203, 202, 200, 201, 242, 425),
}
_PROGRAMS = {
    "x86_64": (57, 58, 59, 322, 62, 101, 310, 311, 321),  # fork, vfork, execve, execveat, kill, ptrace, process_vm, bpf
    "aarch64": (221, 281, 129, 117, 270, 271, 280),
}
_FILES = {
    "x86_64": (2, 85, 257, 437, 82, 87, 263, 264, 316),  # open, creat, openat, openat2, rename, unlink
    "aarch64": (56, 437, 35, 38, 276),
}
_LOAD, _JUMP_EQUAL, _JUMP_ABOVE, _RETURN = 0x20, 0x15, 0x35, 0x06
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000 | errno.EPERM
_X32 = 0x40000000
"""The x86-64 system calls' second set of numbers begins here; nobody uses it."""


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_char_p))


def die_with_parent() -> None:
    """Have this process killed when its parent ends, however that ends."""
    if sys.platform == "linux":
        _libc().prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def limit_memory(allowance: int) -> None:
    """Let this process grow by ``allowance`` bytes and no more; leave no core dump."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[0]) if sys.platform == "linux" else 0
    most = pages * resource.getpagesize() + allowance
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def seal(*, needs_files: bool) -> bool:
    """Refuse this thread, and those that it starts, the network and other programs; unless needed, also files.

    Returns:
        Whether the system supports that.
    """
    machine = platform.machine()
    if sys.platform != "linux" or machine not in _AUDIT_ARCH:
        return False
    refused = _NETWORK[machine] + _PROGRAMS[machine] + (() if needs_files else _FILES[machine])
    code = _filter(_AUDIT_ARCH[machine], refused)
    libc = _libc()
    program = _Program(len(code) // 8, code)
    return not (
        libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
        or libc.prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, ctypes.byref(program), 0, 0)
    )


def _filter(architecture: int, refused: tuple[int, ...]) -> bytes:
    """Return the classic BPF program that refuses these system calls and allows all others."""
    count = len(refused)
    steps = [
        (_LOAD, 0, 0, 4),  # the architecture
        (_JUMP_EQUAL, 0, count + 3, architecture),
        (_LOAD, 0, 0, 0),  # the number of the call
        (_JUMP_ABOVE, count + 1, 0, _X32),
        *((_JUMP_EQUAL, count - place, 0, number) for place, number in enumerate(refused)),
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, _REFUSE),
    ]
    # A jump says how many steps to skip; the refusal is the last step.
    return b"".join(struct.pack("HBBI", *step) for step in steps)


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)
