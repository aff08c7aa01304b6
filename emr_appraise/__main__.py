"""Run the command line with `python -m emr_appraise`."""

from emr_appraise.cli.main import run

if __name__ == "__main__":
    run()
