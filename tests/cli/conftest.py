"""The two ways in which a command ends."""

import pytest

from thidua.cli import main


@pytest.fixture
def answer(capsys):
    """Run a command that must give an answer; return what it prints."""

    def run(*words):
        code = main([str(word) for word in words])
        out, err = capsys.readouterr()
        assert (0, "") == (code, err)
        return out

    return run


@pytest.fixture
def faults(capsys):
    """Run a command that must be refused; return its lines of faults."""

    def run(*words):
        code = main([str(word) for word in words])
        out, err = capsys.readouterr()
        assert (2, "") == (code, out)
        assert "Traceback" not in err
        return err.splitlines()

    return run
