"""``python -m counterclaim.cli``: the same program as ``counterclaim``."""

from counterclaim.cli import main

if __name__ == "__main__":
    main()
