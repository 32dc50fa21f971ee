"""`policytrack site`."""

import os
import signal
import socket
import subprocess
import sys
from http.client import HTTPConnection
from urllib.parse import urlsplit

import pytest
from click.testing import CliRunner

from policytrack.cli.program import program
from policytrack.resources import records_folder
from policytrack.site.writing import MARK

RECORD = str(records_folder() / "can-ind-2026-security-workplan.yaml")
DAY = ["--made", "2026-11-22"]


def run(*words):
    return CliRunner().invoke(program, ["site", *map(str, words)], prog_name="policytrack")


def files(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_same_records_give_the_same_bytes(tmp_path):
    """Two sites of one day do not differ in anything, and the command says where the site begins."""
    first = run("build", "--records", RECORD, "--to", tmp_path / "a", *DAY)
    assert (first.exit_code, first.output) == (0, f"{tmp_path}/a/index.html: a site of 1 agreement\n")
    assert run("build", "--records", RECORD, "--to", tmp_path / "b", *DAY).exit_code == 0
    made = files(tmp_path / "a")
    assert made == files(tmp_path / "b")
    assert made.keys() >= {"index.html", "404.html", "agreements/index.html", "assets/site.css", MARK}


def test_a_site_of_others_is_called_as_they_say_and_leads_to_the_public_manual(tmp_path):
    """Its name is on the page, its address in the head, and terms lead to where they are explained."""
    name, address = "Ours & <yours>", "https://example.org/x"
    words = ["--records", RECORD, "--to", tmp_path / "a", "--name", name, "--address", address, *DAY]
    assert run("build", *words).exit_code == 0
    text = (tmp_path / "a" / "index.html").read_text("utf-8")
    assert "Ours &amp; &lt;yours&gt;" in text
    assert '<link rel="canonical" href="https://example.org/x/">' in text
    assert '<a href="https://policytrack.github.io/docs.html">Docs</a>' in text
    page = (tmp_path / "a" / "agreements" / "can-ind-2026-security-workplan.html").read_text("utf-8")
    assert 'href="https://policytrack.github.io/reference/vocabularies.html#degree.agreed"' in page


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--made", "2026-13-01"], "Invalid value for '--made': '2026-13-01' is not a day such as 2026-11-22"),
        (["--made", "2026"], "'2026' is not a day such as 2026-11-22"),
        (["--address", "javascript:alert(1)"], "is not an address such as https://example.org/agreements/"),
        (["--address", "https://a.example/?x"], "is not an address such as https://example.org/agreements/"),
        (["--docs", "//a.example"], "is not an address such as https://example.org/agreements/"),
        (["--texts", "no\x1b[31mwhere"], "no such folder of texts"),
        (["--records", "nowhere"], "nowhere: no such file or folder"),
    ],
)
def test_wrong_usage_is_said_and_writes_nothing(tmp_path, words, message):
    """The status is 2."""
    result = run("build", "--records", RECORD, "--to", tmp_path / "a", *words)
    assert result.exit_code == 2
    assert message in result.stderr
    assert "\x1b" not in result.stderr
    assert not (tmp_path / "a").exists()


def test_a_folder_of_something_else_is_left_alone(tmp_path):
    """It is refused before anything is made."""
    (tmp_path / "thesis.txt").write_text("years of work", "utf-8")
    result = run("build", "--records", RECORD, "--to", tmp_path)
    assert result.exit_code == 2
    assert (
        f"Invalid value for --to: {tmp_path}: holds something else than a site made by this command.\n" in result.stderr
    )
    assert files(tmp_path) == {"thesis.txt": b"years of work"}


@pytest.fixture
def served():
    """Return the address of a site that is served, and how its process ended."""
    words = [sys.executable, "-m", "policytrack", "site", "serve", "--records", RECORD, "--port", "0", *DAY]
    with subprocess.Popen(
        words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env={**os.environ}
    ) as process:
        address = process.stdout.readline().split()[0]
        yield address, process
        process.kill()


def ask(address, path="/", **headers):
    connection = HTTPConnection(urlsplit(address).netloc, timeout=10)
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    return answer.status, answer.read().decode()


def test_a_site_is_served_to_this_machine_until_it_is_interrupted(served):
    """Pages are there; what is not has the page for that; no folder is listed; another name leads nowhere."""
    address, process = served
    assert address.startswith("http://127.0.0.1:")
    assert ask(address)[0] == 200
    status, text = ask(address, "/agreements/none.html")
    assert status == 404
    assert "There is no page at this address" in text
    assert ask(address, "/assets/")[0] == 404
    assert ask(address, "/../../../../etc/passwd")[0] == 404
    assert ask(address, Host="evil.example")[0] == 421
    process.send_signal(signal.SIGINT)
    assert process.wait(20) == 0
    assert process.stderr.read() == ""


def test_a_port_that_is_taken_is_said_to_be():
    """Only the usual port gives way to another."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        result = run("serve", "--records", RECORD, "--port", taken.getsockname()[1])
    assert result.exit_code == 74
    assert result.stderr == "error: Address already in use\n"
