"""Evaluates strangers' queries in processes that can be killed: no query can stop, fill or bring down its server."""
