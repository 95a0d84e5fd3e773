"""A wrong deployment is refused with an id and a remedy."""

import pytest

GOOD = {
    "SECRET_KEY": "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRST",
    "SANDBOX_BACKEND": "docker",
    "HTTPS": "true",
    "MAIL_URL": "smtp+tls://site:secret@mail.example:587",
    "DEBUG": "false",
}


def test_a_right_deployment_passes(manage):
    done = manage("check", "--deploy", "--fail-level", "WARNING", **GOOD)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("name", "value", "identity"),
    [
        ("SANDBOX_BACKEND", "chroot", "bootcamp.E001"),
        ("SANDBOX_BACKEND", "bubblewrap", "bootcamp.W001"),
        ("WEB_THREADS", "1", "bootcamp.E002"),
        ("DATABASE_URL", "", "bootcamp.W002"),
        ("SECRET_KEY", "insecure-only-for-tests-and-tools", "bootcamp.E003"),
        ("DEBUG", "true", "security.W018"),
        ("HTTPS", "false", "security.W008"),
        ("MAIL_URL", "", "mail.W001"),
    ],
)
def test_a_wrong_setting_is_named(manage, name, value, identity):
    done = manage("check", "--deploy", "--fail-level", "WARNING", **(GOOD | {name: value}))
    assert done.returncode == 1
    assert identity in done.stderr
