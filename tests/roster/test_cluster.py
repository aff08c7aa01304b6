"""A real scheduler and real workers: the results are those of a local run, whatever happens to a worker."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from emr_appraise.book.limits import LIMITS
from emr_appraise.errors import InputError
from emr_appraise.roster.cluster import ClusterPool
from emr_appraise.roster.journal import JOURNAL
from emr_appraise.roster.pool import LocalPool, results
from emr_appraise.roster.task import Refused, Task
from emr_appraise.roster.worker import appraise_task
from tests.roster.clusters import Cluster, cluster, kill
from tests.roster.cohorts import COMMITTED
from tests.roster.faulty import work
from tests.roster.rounds import GOOD, SOUND, settings

fsspec = pytest.importorskip("fsspec", reason="the optional part `cluster` is not installed")
psutil = pytest.importorskip("psutil", reason="the optional part `cluster` is not installed")
pytest.importorskip("distributed", reason="the optional part `cluster` is not installed")
ROOT = Path(__file__).parents[2]
needs_limits = pytest.mark.skipif(sys.platform != "linux", reason="memory is limited on Linux only")
slow = pytest.mark.slow
QUICK = replace(LIMITS, seconds=2)
OLD = "import emr_appraise\nemr_appraise.__version__ = '0.0.1'\n"
NOT_INSTALLED = "import sys\nsys.modules['emr_appraise'] = None\n"


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Cluster]:
    """A cluster of two workers."""
    with cluster(made(tmp_path / "two")) as running:
        yield running


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Cluster]:
    """A cluster without workers."""
    with cluster(made(tmp_path / "empty"), workers=0) as running:
        yield running


def made(folder: Path) -> Path:
    """The folder, made."""
    folder.mkdir()
    return folder


def tasks(count: int) -> list[Task]:
    """So many sound workbooks."""
    return [Task(f"{at}/{path.name}", str(path), None, 0, at) for at, path in zip(range(count), SOUND * count, strict=False)]


def scored(address: str, given: list[Task], each: Callable[[int], object] = lambda _: None) -> dict[str, object]:
    """What a cluster makes of the tasks; `each` is called with how many are done."""
    found: dict[str, object] = {}
    with ClusterPool(settings(), address) as pool:
        for task, result in results(pool, given):
            found[task.file] = result
            each(len(found))
    return found


def refused(address: str, given: list[Task], each: Callable[[int], object] = lambda _: None) -> InputError:
    """Why a cluster takes no part."""
    with pytest.raises(InputError) as raised:
        scored(address, given, each)
    return raised.value


def preload(folder: Path, program: str) -> tuple[str, str]:
    """The options with which a worker first runs this."""
    path = folder / f"preload_{len(list(folder.iterdir()))}.py"
    path.write_text(program)
    return "--preload", str(path)


def batch(folder: Path, output: Path, *options: str) -> subprocess.Popen[str]:
    """The command as a user runs it."""
    return subprocess.Popen(
        [sys.executable, "-m", "emr_appraise", "batch", str(folder), "-o", str(output), "--as-of", "2026-11-22", *options],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT,
    )  # fmt: skip


def files(folder: Path) -> dict[str, bytes]:
    """The files of a round."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if not path.name.startswith(JOURNAL)}


def busy_child(worker: subprocess.Popen[bytes]) -> bool:
    """Whether a process of the worker's pool has begun to read workbooks."""
    children = psutil.Process(worker.pid).children(recursive=True)
    return any("emr_appraise.book.worker" in " ".join(child.cmdline()) or child.cpu_times().user > 1.5 for child in children)


@slow
@needs_limits
def test_round_is_the_same_bytes_when_a_worker_is_killed(tmp_path: Path, two: Cluster) -> None:
    folder = tmp_path / "nộp"
    for copy in range(4):
        shutil.copytree(COMMITTED, folder / f"đợt {copy}", ignore=lambda _, names: [name for name in names if not name.endswith(".xlsx")])
    for path in SOUND:
        shutil.copyfile(path, folder / path.name)
    (folder / "hỏng.xlsx").write_bytes(GOOD.read_bytes()[:3000])
    local = batch(folder, tmp_path / "local", "--jobs", "2")
    said, told = local.communicate(timeout=300)
    assert local.returncode == 0, told

    on_cluster = batch(folder, tmp_path / "cluster", "--cluster", two.address)
    victim = two.running[-1]
    while not busy_child(victim):
        assert on_cluster.poll() is None, on_cluster.communicate()
        time.sleep(0.02)
    kill(victim)
    assert on_cluster.poll() is None
    assert "take_leave" not in two.logs()
    said_too, told_too = on_cluster.communicate(timeout=300)

    assert on_cluster.returncode == 0, told_too
    assert "Remove worker" in two.logs()
    assert files(tmp_path / "local").keys() >= {"roster.csv", "roster.jsonl", "roster.xlsx", "rejected.csv", "summary.json"}
    assert files(tmp_path / "cluster") == files(tmp_path / "local")
    assert said_too.replace("/cluster/", "/local/") == said
    assert "distributed" not in told_too
    assert "Traceback" not in told_too


@pytest.mark.long
@slow
@needs_limits
def test_accidents_come_to_the_same_as_in_a_local_run(two: Cluster) -> None:
    names = ["crash", "good", "killed", "hang", "good", "exit", "swell", "stumble", "good", "good"]
    given = [Task(f"{name}-{at}.xlsx", str(GOOD), None, 0, at) for at, name in enumerate(names)]

    with LocalPool(settings(QUICK), 2, work) as pool:
        local = {task.file: result for task, result in results(pool, given)}
    with ClusterPool(settings(QUICK), two.address, work) as cluster_pool:
        remote = {task.file: result for task, result in results(cluster_pool, given)}

    assert len([result for result in local.values() if isinstance(result, Refused)]) == 6
    assert remote == local
    assert all(process.poll() is None for process in two.running)


@pytest.mark.long
@slow
def test_task_that_the_cluster_gives_up_is_done_here(tmp_path: Path) -> None:
    given = tasks(40)
    with LocalPool(settings(), 2, appraise_task) as local_pool:
        local = {task.file: result for task, result in results(local_pool, given)}
    remote = {}
    strictly = {"DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "0"}
    with cluster(made(tmp_path / "strict"), **strictly) as strict, ClusterPool(settings(), strict.address) as pool:
        for task, result in results(pool, given):
            remote[task.file] = result
            if len(remote) == 2:
                kill(strict.running[-1])
        done_here = pool._home is not None

    assert remote == local
    assert done_here


@pytest.mark.long
@slow
def test_worker_leaves_no_process_behind(empty: Cluster) -> None:
    worker = empty.worker("--no-nanny")
    left: list[psutil.Process] = []

    def look(done: int) -> None:
        if done == 2:
            left.extend(psutil.Process(worker.pid).children(recursive=True))
            os.kill(worker.pid, signal.SIGKILL)
            empty.worker()

    found = scored(empty.address, tasks(30), look)

    assert len(found) == 30
    assert left
    _, alive = psutil.wait_procs(left, timeout=20)
    assert alive == []


@slow
def test_processes_end_with_the_round(empty: Cluster) -> None:
    worker = psutil.Process(empty.worker("--no-nanny").pid)
    seen: dict[int, psutil.Process] = {}

    def look(_: int) -> None:
        children = worker.children(recursive=True)
        seen.update({child.pid: child for child in children if "resource_tracker" not in " ".join(child.cmdline())})

    scored(empty.address, tasks(4), look)

    assert seen
    _, alive = psutil.wait_procs(seen.values(), timeout=20)
    assert alive == []
    assert worker.is_running()


@pytest.mark.long
@slow
def test_worker_that_joins_takes_its_part(empty: Cluster) -> None:
    empty.worker()
    ahead = []
    with ClusterPool(settings(), empty.address) as pool:
        for done, _ in enumerate(results(pool, tasks(160))):
            ahead.append(pool.ahead)
            if done == 0:
                empty.worker()
            time.sleep(0.05)

    assert (ahead[0], ahead[-1]) == (4, 8)


@slow
def test_unlike_worker_is_refused_at_the_start(empty: Cluster) -> None:
    empty.worker(*preload(empty.folder, OLD))

    error = refused(empty.address, tasks(3))

    assert error.code == "E186"
    assert "emr-appraise 0.0.1" in error.says.vi


@slow
def test_worker_without_the_program_is_refused(empty: Cluster) -> None:
    empty.worker(*preload(empty.folder, NOT_INSTALLED))

    assert refused(empty.address, tasks(3)).code == "E186"


@pytest.mark.long
@slow
def test_unlike_worker_that_joins_later_is_refused(empty: Cluster) -> None:
    empty.worker()

    def join(done: int) -> None:
        if done == 1:
            empty.worker(*preload(empty.folder, OLD))
        time.sleep(0.1)

    assert refused(empty.address, tasks(200), join).code == "E186"


@pytest.mark.long
@slow
def test_files_that_no_worker_sees_are_one_error(two: Cluster) -> None:
    fsspec.filesystem("memory").pipe("/cluster/a.xlsx", GOOD.read_bytes())
    unseen = Task("a.xlsx", "memory://cluster/a.xlsx")

    first, later = refused(two.address, [unseen]), refused(two.address, [*tasks(2), unseen])

    assert (first.code, later.code) == ("E193", "E193")
    assert first.where == "memory://cluster/a.xlsx"


@pytest.mark.long
@slow
def test_file_that_is_gone_is_rejected_as_in_a_local_run(two: Cluster) -> None:
    given = [*tasks(2), Task("x.xlsx", str(two.folder / "x.xlsx"))]
    with LocalPool(settings(), 1, appraise_task) as pool:
        local = {task.file: result for task, result in results(pool, given)}

    assert scored(two.address, given) == local


@pytest.mark.long
@slow
def test_scheduler_that_dies_is_told(two: Cluster) -> None:
    error = refused(two.address, tasks(60), lambda done: done == 3 and kill(two.running[0]))

    assert error.code == "E181"


@pytest.mark.long
@slow
def test_cluster_without_workers_is_told_in_bounded_time(empty: Cluster) -> None:
    began = time.monotonic()

    assert refused(empty.address, tasks(1)).code == "E181"
    assert time.monotonic() - began < 20


@pytest.mark.long
@slow
def test_whoever_does_not_answer_is_told_in_bounded_time() -> None:
    began = time.monotonic()
    with socket.create_server(("127.0.0.1", 0)) as mute:
        error = refused(f"tcp://127.0.0.1:{mute.getsockname()[1]}", [])

    assert error.code == "E181"
    assert time.monotonic() - began < 20


@pytest.mark.parametrize("address", ["tcp://127.0.0.1", "nonsense://127.0.0.1:1", pytest.param("somewhere", marks=slow)])
def test_address_of_no_scheduler_is_told_at_once(address: str) -> None:
    assert refused(address, []).code == "E181"


def test_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)

    error = refused("tcp://127.0.0.1:8786", [])

    assert error.code == "E182"
    assert 'pip install "emr-appraise[cluster]"' in error.hint.en
