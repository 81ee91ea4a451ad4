"""Ten parties of the Slovene parliament of 1994, as near and far as 72 of its 90 members held them to be.

S. Kropivnik, A. Mrvar, "An Analysis of the Slovene Parliamentary Parties Network", in A. Ferligoj, A. Kramberger
(editors), "Developments in Statistics and Methodology", Metodološki zvezki 12, 209-216 (1996). P. Doreian, A. Mrvar,
"A partitioning approach to structural balance", Social Networks 18, 149-168 (1996), find two camps in which only what
SNS has with ZS-ESS and with DS does not fit.
"""

import networkx as nx

PARTIES = ("SKD", "ZLSD", "SDSS", "LDS", "ZS-ESS", "ZS", "DS", "SLS", "SPS-SNS", "SNS")
DISTANCES = """
-215 114 -89 -77 94 -170 176 117 -210
-217 134 77 -150 57 -253 -230 49
-203 -80 138 -109 177 180 -174
157 -142 173 -241 -254 23
-188 170 -120 -160 -9
-97 140 116 -106
-184 -191 -6
235 -132
-164
"""
"""Each row from one party to those after it."""


def slovene_parliament() -> "nx.Graph[str]":
    """Return the network; ``weight`` is the size, ``sign`` the sign."""
    S: nx.Graph[str] = nx.Graph()
    for at, row in enumerate(DISTANCES.split("\n")[1:-1]):
        for other, value in zip(PARTIES[at + 1 :], map(int, row.split()), strict=True):
            S.add_edge(PARTIES[at], other, sign=1 if value > 0 else -1, weight=abs(value))
    return S
