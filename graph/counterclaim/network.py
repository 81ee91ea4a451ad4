"""Networks in ONNX files, run on this machine alone."""

import os
from pathlib import Path

# From 1.32 on onnxruntime keeps a device's id in the home folder and sends what it measures to its makers. It reads
# this while it is imported; to ask for it later is too late.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

from onnxruntime import InferenceSession, SessionOptions

__all__ = ["InferenceSession", "open_network"]

_ERRORS_ONLY = 3


def open_network(path: Path, *, threads: int = 1) -> InferenceSession:
    """Return the network in a file, ready to run on ``threads`` processor cores; it sends nothing anywhere."""
    options = SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = _ERRORS_ONLY
    return InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
