"""Sandboxes as Docker containers: each is started ahead, used for one answer, and gone."""

from __future__ import annotations

import contextlib
import hashlib
import json
import logging
import os
import shutil
import socket
import struct
import tempfile
import time
import uuid
from pathlib import Path
from typing import Any

import docker as sdk
from docker.errors import APIError, BuildError, DockerException, ImageNotFound, NotFound
from docker.types import LogConfig, Ulimit
from requests.exceptions import RequestException

from grading.sandbox import pip, syscalls
from grading.sandbox.box import Box
from grading.sandbox.channel import Channel
from grading.sandbox.errors import BackendUnavailable, StartFailed
from grading.sandbox.job import Size

logger = logging.getLogger(__name__)

HERE = Path(__file__).resolve().parent
LOCK = HERE.parent.parent / "requirements" / "sandbox-python.txt"
ENVIRONMENT = "python"
LABEL = "bootcamp.sandbox"
EXPIRY_LABEL = "bootcamp.expires"
# Removed by whoever comes by: longer than any idle warm sandbox and its answer.
LIFETIME_SECONDS = 20 * 60
STARTED_SECONDS = 60  # after it was made, a container was started or never will be
MIB = 1 << 20
CPU_SHARES = 256  # a quarter of what a process of the host gets where all want the processor
CPU_SHARES_NICE = 26
TMPFS = "rw,noexec,nosuid,nodev"
MUX = struct.Struct(">BxxxI")
STDOUT = 1
FAULTS = (DockerException, RequestException, OSError)


def image_name(environment: str = ENVIRONMENT) -> str:
    """Named by what is in it: a worker never meets a judge of another version."""
    parts = [*sorted((HERE.parent / "judge").glob("*.py")), LOCK, HERE / "image" / "Dockerfile"]
    digest = hashlib.sha256()
    for path in parts:
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return f"bootcamp-sandbox-{environment}:{digest.hexdigest()[:12]}"


def build(base: str, network: str | None = None) -> str:
    """Build the image unless it is there; its name."""
    client = _client()
    name = image_name()
    with contextlib.suppress(ImageNotFound):
        client.images.get(name)
        return name
    with tempfile.TemporaryDirectory() as context:
        folder = Path(context)
        shutil.copy(HERE / "image" / "Dockerfile", folder)
        shutil.copy(LOCK, folder / "requirements.txt")
        skip = shutil.ignore_patterns("__pycache__")
        shutil.copytree(HERE.parent / "judge", folder / "judge", ignore=skip)
        pip.write_settings(folder / "pip")
        try:
            client.images.build(
                path=context, tag=name, buildargs={"BASE": base}, rm=True, network_mode=network
            )
        except (BuildError, APIError) as error:
            log = "".join(part.get("stream", "") for part in getattr(error, "build_log", []))
            raise BackendUnavailable(
                f"the sandbox image could not be built on {base}: {error}\n{log[-2000:]}",
                "Is the base image there, and is PyPI reached from a build?",
            ) from None
    return name


def _cpu_shares() -> int:
    """The daemon starts the containers, so a worker's niceness has to be handed on."""
    nice = os.getpriority(os.PRIO_PROCESS, 0) > 0
    return CPU_SHARES_NICE if nice else CPU_SHARES


def _client() -> sdk.DockerClient:
    client = None
    try:
        client = sdk.from_env(version="auto", timeout=30)
        client.ping()
    except FAULTS as error:
        if client:
            client.close()
        raise BackendUnavailable(
            f"no Docker daemon answers ({type(error).__name__})",
            "Start Docker, or set SANDBOX_BACKEND=bubblewrap (see docs/settings.md).",
        ) from None
    return client


class MuxChannel(Channel):
    """Docker puts a header of 8 bytes before each piece of the container's output."""

    def __init__(self, attached: Any) -> None:
        self.attached = attached
        self.raw = bytearray()
        self.sock: socket.socket = attached._sock
        self.sock.settimeout(None)
        super().__init__(self.sock.fileno(), self.sock.fileno())

    def feed(self, data: bytes) -> None:
        self.raw += data
        while len(self.raw) >= MUX.size:
            stream, size = MUX.unpack_from(self.raw)
            if len(self.raw) < MUX.size + size:
                return
            payload = bytes(self.raw[MUX.size : MUX.size + size])
            del self.raw[: MUX.size + size]
            if stream == STDOUT:
                self.buffer += payload
            else:
                logger.warning("in a sandbox: %s", payload.decode(errors="replace")[:2_000])

    def close(self) -> None:
        # The response first: closing the socket under it would leave its connection open.
        with contextlib.suppress(OSError):
            self.attached._response.close()
        with contextlib.suppress(OSError):
            self.attached.close()


class DockerBox(Box):
    def __init__(self, client: sdk.DockerClient, container: str, channel: Channel) -> None:
        super().__init__(channel)
        self.client = client
        self.container = container

    def close(self) -> None:
        try:
            self.client.api.remove_container(self.container, force=True)
        except NotFound:
            pass  # it had ended, and auto_remove was faster
        except FAULTS as error:
            if "already in progress" not in str(error):
                logger.warning("could not remove %s: %s", self.container[:12], error)
        self.channel.close()


class Docker:
    name = "docker"

    def __init__(self, *, runtime: str = "") -> None:
        self.client = _client()
        self.image = image_name()
        self.runtime = runtime
        self.owner = f"{socket.gethostname()}-{os.getpid()}-{uuid.uuid4().hex[:8]}"
        try:
            self.client.images.get(self.image)
            version = self.client.version().get("Version", "?")
        except ImageNotFound:
            self.client.close()
            raise BackendUnavailable(
                f"the image {self.image} is not there", "Build it: make images."
            ) from None
        except FAULTS as error:
            self.client.close()
            raise BackendUnavailable(
                f"the Docker daemon cannot be asked: {error}", "Look at the daemon's log."
            ) from None
        self.why = f"a Docker daemon answers (engine {version}), the image is {self.image}"
        self.reap()

    def start(self, environment: str, size: Size) -> DockerBox:
        """Create, attach, start; readiness is waited for by whoever needs it."""
        if environment != ENVIRONMENT:
            raise StartFailed(f"there is no image for the environment {environment!r}")
        api = self.client.api
        container = ""
        channel: Channel | None = None
        try:
            made = api.create_container(
                self.image,
                command=["--mode", "shared"],
                user="0:0",
                # Attached with stdin open once: when the worker's end closes, stdin ends, and
                # the judge ends the container itself.
                stdin_open=True,
                network_disabled=True,
                working_dir="/",
                hostname="sandbox",
                environment={"LANG": "C.UTF-8"},
                labels={
                    LABEL: self.owner,
                    EXPIRY_LABEL: str(int(time.time()) + LIFETIME_SECONDS),
                },
                host_config=self._host_config(size),
            )
            container = made["Id"]
            attached = api.attach_socket(
                container, params={"stdin": 1, "stdout": 1, "stderr": 1, "stream": 1}
            )
            channel = MuxChannel(attached)
            api.start(container)
        except FAULTS as error:
            if channel:
                channel.close()
            # Docker removes by itself only what has run.
            with contextlib.suppress(*FAULTS):
                if container:
                    api.remove_container(container, force=True)
            raise StartFailed(f"a container did not start: {error}") from None
        return DockerBox(self.client, container, channel)

    def _host_config(self, size: Size) -> dict[str, Any]:
        memory = size.memory_mib * MIB
        config = self.client.api.create_host_config(
            # No interface but loopback: no egress, no DNS, no metadata address.
            network_mode="none",
            # Nothing planted on the root survives, and nothing fills the host's disk.
            read_only=True,
            # Process 1 needs these two to start the judge and the student under uids of their
            # own; both give up everything before they see a job.
            cap_drop=["ALL"],
            cap_add=["SETUID", "SETGID"],
            security_opt=["no-new-privileges:true", f"seccomp={json.dumps(syscalls.profile())}"],
            # By cgroup: RLIMIT_NPROC would count one uid over all containers of the host.
            pids_limit=64,
            # Equal: no swap.
            mem_limit=memory,
            memswap_limit=memory,
            oom_score_adj=500,
            nano_cpus=1_000_000_000,
            cpu_shares=_cpu_shares(),
            ulimits=[
                Ulimit(name="core", soft=0, hard=0),
                Ulimit(name="nofile", soft=256, hard=256),
                Ulimit(name="fsize", soft=8 * MIB, hard=8 * MIB),
            ],
            # Without a size a tmpfs takes half of the host's memory, without a number of
            # inodes empty files would do.
            tmpfs={
                "/tmp": f"{TMPFS},size=16m,nr_inodes=1k,uid=10002,gid=10002",  # noqa: S108
                "/sup": f"{TMPFS},size=4m,nr_inodes=128,uid=10001,gid=10001,mode=0700",
            },
            # No /dev/shm to fill.
            ipc_mode="none",
            # A flood of output never reaches the host's disk; attaching works all the same.
            log_config=LogConfig(type="none"),
            # A worker that is killed leaves nothing behind.
            auto_remove=True,
            runtime=self.runtime or None,
        )
        return dict(config)

    def healthy(self) -> bool:
        try:
            return bool(self.client.ping())
        except FAULTS:
            return False

    def reap(self) -> int:
        """Remove containers that nobody can be using any more; how many they were.

        A worker that is killed between making a container and starting it leaves one that has no
        process to end, so that Docker would never remove it.
        """
        count = 0
        now = time.time()
        try:
            for found in self.client.api.containers(all=True, filters={"label": LABEL}):
                old = found["Created"] < now - STARTED_SECONDS
                never_started = old and found["State"] == "created"
                if never_started or float(found["Labels"].get(EXPIRY_LABEL, 0)) < now:
                    with contextlib.suppress(APIError):
                        self.client.api.remove_container(found["Id"], force=True)
                        count += 1
        except FAULTS as error:
            logger.warning("could not look for orphans: %s", error)
        return count

    def close(self) -> None:
        """Remove what this process started."""
        with contextlib.suppress(*FAULTS):
            mine = {"label": f"{LABEL}={self.owner}"}
            for found in self.client.api.containers(all=True, filters=mine):
                with contextlib.suppress(APIError):
                    self.client.api.remove_container(found["Id"], force=True)
            self.client.close()
