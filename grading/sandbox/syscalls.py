"""The system calls that a container may make: what Python needs, and nothing that looks into
other processes, makes namespaces, mounts, traces, or opens wide kernel surface.

Left out on purpose: ptrace, process_vm_readv and _writev, pidfd_getfd, kcmp, process_madvise,
io_uring_*, keyctl, add_key, request_key, bpf, perf_event_open, userfaultfd, unshare, setns,
mount and its kin, personality, chroot; and System V's and POSIX's shared memory, semaphores
and queues, which outlive the process that made them.
"""

from __future__ import annotations

import errno
from typing import Any

_PROCESS = """
    arch_prctl brk capget capset execve execveat exit exit_group fork futex futex_waitv
    get_robust_list getegid geteuid getgid getgroups getpgid getpgrp getpid getppid getpriority
    getresgid getresuid getrlimit getrusage getsid gettid getuid kill madvise membarrier mincore
    mlock mlock2 mlockall mmap mprotect mremap msync munlock munlockall munmap pause pidfd_open
    pidfd_send_signal prctl restart_syscall rseq rt_sigaction rt_sigpending rt_sigprocmask
    rt_sigqueueinfo rt_sigreturn rt_sigsuspend rt_sigtimedwait rt_tgsigqueueinfo
    sched_get_priority_max sched_get_priority_min sched_getaffinity sched_getattr sched_getparam
    sched_getscheduler sched_rr_get_interval sched_setaffinity sched_yield seccomp
    set_robust_list set_tid_address setfsgid setfsuid setgid setgroups setpgid setpriority
    setregid setresgid setresuid setreuid setrlimit setsid setuid sigaltstack sysinfo tgkill
    times tkill umask uname vfork wait4 waitid
"""
_FILES = """
    access chdir chmod chown close close_range copy_file_range creat dup dup2 dup3 faccessat
    faccessat2 fadvise64 fallocate fchdir fchmod fchmodat fchmodat2 fchown fchownat fcntl
    fdatasync fgetxattr flistxattr flock fremovexattr fsetxattr fstat fstatfs fsync ftruncate
    futimesat getcwd getdents getdents64 getxattr inotify_add_watch inotify_init inotify_init1
    inotify_rm_watch ioctl lchown lgetxattr link linkat listxattr llistxattr lremovexattr lseek
    lsetxattr lstat memfd_create mkdir mkdirat mknod mknodat newfstatat open openat openat2 pipe
    pipe2 pread64 preadv preadv2 pwrite64 pwritev pwritev2 read readahead readlink readlinkat
    readv removexattr rename renameat renameat2 rmdir sendfile setxattr splice stat statfs statx
    symlink symlinkat sync sync_file_range syncfs tee truncate unlink unlinkat utime utimensat
    utimes vmsplice write writev
"""
_WAITING_AND_TIME = """
    alarm clock_getres clock_gettime clock_nanosleep epoll_create epoll_create1 epoll_ctl
    epoll_pwait epoll_pwait2 epoll_wait eventfd eventfd2 getcpu getitimer getrandom gettimeofday
    nanosleep poll ppoll pselect6 select setitimer signalfd signalfd4 time timer_create
    timer_delete timer_getoverrun timer_gettime timer_settime timerfd_create timerfd_gettime
    timerfd_settime
"""
# Sockets too: apps on loopback are judged, and there is no route to anywhere else.
_SOCKETS = """
    accept accept4 bind connect getpeername getsockname getsockopt listen recvfrom recvmmsg
    recvmsg sendmmsg sendmsg sendto setsockopt shutdown socketpair
"""
_CLONE_NEW = 0x7E020000 | 0x80  # every flag that would make a namespace
_AF_VSOCK = 40


def profile() -> dict[str, Any]:
    """The profile as the Docker API takes it, as an object (it wants its JSON text)."""
    names = sorted(" ".join([_PROCESS, _FILES, _WAITING_AND_TIME, _SOCKETS]).split())
    allow = "SCMP_ACT_ALLOW"
    own_process = {"index": 0, "value": 0, "op": "SCMP_CMP_EQ"}
    no_namespace = {"index": 0, "value": _CLONE_NEW, "valueTwo": 0, "op": "SCMP_CMP_MASKED_EQ"}
    not_vsock = {"index": 0, "value": _AF_VSOCK, "op": "SCMP_CMP_NE"}
    return {
        "defaultAction": "SCMP_ACT_ERRNO",
        "architectures": ["SCMP_ARCH_X86_64", "SCMP_ARCH_AARCH64"],
        "syscalls": [
            {"names": names, "action": allow},
            {"names": ["prlimit64"], "action": allow, "args": [own_process]},
            {"names": ["clone"], "action": allow, "args": [no_namespace]},
            {"names": ["socket"], "action": allow, "args": [not_vsock]},
            # ENOSYS, not EPERM: the C library then falls back to clone, whose flags can be read.
            {"names": ["clone3"], "action": "SCMP_ACT_ERRNO", "errnoRet": errno.ENOSYS},
        ],
    }
