"""The `recoupe` command."""

import gc
import sys

import click

from recoupe.cli.changes import changes
from recoupe.cli.export import export
from recoupe.cli.report import report
from recoupe.cli.schema import schema
from recoupe.cli.verify import verify

_MOST_RECORDS = 100_000
"""Records made between two searches for unused ones: a command makes many that last and few that do not."""


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="recoupe")
def cli() -> None:
    """Say what the reports on one story rest on."""


for command in (report, export, verify, changes, schema):
    cli.add_command(command)


def main() -> None:
    """Run the command; an error of ours is one line on standard error, and status 2."""
    from recoupe import RecoupeError, visible

    gc.set_threshold(_MOST_RECORDS)
    try:
        cli.main(standalone_mode=False)
    except RecoupeError as error:
        click.echo(f"recoupe: {visible(str(error))}", err=True)
        sys.exit(2)
    except click.exceptions.Exit as leave:
        sys.exit(leave.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        click.echo("recoupe: stopped.", err=True)
        sys.exit(130)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
