"""Where random walks end: for each node the probabilities to reach one hub or another first, from linear equations."""

import networkx as nx
import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]


def absorbed(pairs: NDArray[np.int64], hubs: NDArray[np.bool_], *, max_iter: int, tol: float) -> Numbers:
    """Return with which probability a walk from each node ends at the hubs of each group.

    `pairs` are edges as rows of two node numbers; `hubs` has a row for each group and a column for each node. Walks
    that never reach a hub end nowhere: their nodes have 0 for all groups.

    The probabilities solve ``(D - A) x = b`` on the nodes that are no hubs, with their degrees `D`, the edges among
    them `A` and for each of them the number `b` of hubs next to it. That matrix is symmetric and positive, so that
    conjugate gradients [1]_ with `D` as preconditioner solve it: in rounds that are linear, and in about as many as the
    longest way without a hub has nodes, where following the walks takes the square of that.

    Raises:
        networkx.PowerIterationFailedConvergence: if `max_iter` rounds are not enough.

    .. [1] M. R. Hestenes, E. Stiefel, "Methods of Conjugate Gradients for Solving Linear Systems", Journal of Research
       of the National Bureau of Standards 49(6), 409-436 (1952).
    """
    size = hubs.shape[1]
    ends, others = np.concatenate([pairs, pairs[:, ::-1]]).T
    degrees = np.maximum(np.bincount(ends, minlength=size), 1).astype(np.float64)
    free = ~hubs.any(axis=0)

    def onward(one: Numbers) -> Numbers:
        """Add up over neighbours."""
        return np.asarray(np.bincount(ends, weights=one[others], minlength=size), dtype=np.float64)

    found = hubs.astype(np.float64)
    for group in range(len(found)):
        residual = np.where(free, onward(found[group]), 0.0)
        direction = residual / degrees
        size_now = first = float((residual * direction).sum())
        for _ in range(max_iter):
            if size_now <= tol**2 * first:
                break
            image = np.where(free, degrees * direction - onward(direction), 0.0)
            step = size_now / float((direction * image).sum())
            found[group] += step * direction
            residual -= step * image
            preconditioned = residual / degrees
            size_before, size_now = size_now, float((residual * preconditioned).sum())
            direction = preconditioned + size_now / size_before * direction
        else:
            raise nx.PowerIterationFailedConvergence(max_iter)
    return found
