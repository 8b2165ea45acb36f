"""`python -m recoupe` is the `recoupe` command."""

from recoupe.cli.main import main

main()
