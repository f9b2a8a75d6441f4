"""`python3 -m workshop`: prepares this machine once, then opens the application or runs its command."""

import sys

# No annotation, no new syntax above this line: an older Python must be able to read it and say so.
if not (3, 11) <= sys.version_info[:2] < (3, 15):
    sys.exit(
        "Résonance needs Python 3.11, 3.12, 3.13 or 3.14, and this is Python {}.{}. "
        "Install one of them and start this with it, for example: python3.12 -m workshop".format(
            *sys.version_info[:2]
        )
    )

from workshop.bootstrap import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
