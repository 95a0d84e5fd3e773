"""What stands on the lines of the log."""

import json
import logging.config

import pytest
import structlog

from bootcamp.logs import configuration


@pytest.fixture
def read(capsys):
    """Log as a site with these settings would; what came out."""

    def configured(form: str = "json", level: str = "INFO") -> None:
        logging.config.dictConfig(configuration(form, level))

    before = logging.getLogger().handlers[:], logging.getLogger().level

    def read(form: str = "json") -> list[str]:
        configured(form)
        try:
            with structlog.contextvars.bound_contextvars(request_id="r-1"):
                logging.getLogger("x").warning("old %s", "way")
                structlog.stdlib.get_logger("y").info("new way", verdict="passed")
                try:
                    raise ValueError("forged\nline")
                except ValueError:
                    logging.getLogger("x").exception("fault")
                logging.getLogger("x").debug("not of interest")
            return list(capsys.readouterr().err.splitlines())
        finally:
            logging.getLogger().handlers[:], logging.getLogger().level = before

    return read


def test_json_has_one_object_a_line_with_its_context(read):
    old, new, fault = map(json.loads, read())
    assert (old["event"], old["level"], old["logger"]) == ("old way", "warning", "x")
    assert (new["event"], new["verdict"]) == ("new way", "passed")
    assert "ValueError: forged\nline" in fault["exception"]
    for line in (old, new, fault):
        assert line["request_id"] == "r-1"
        assert line["timestamp"].endswith("Z")


def test_a_person_reads_the_same_as_text(read):
    lines = read("line")
    assert "old way" in lines[0]
    assert "request_id=r-1" in lines[0]
    assert "verdict=passed" in lines[1]
    assert any("ValueError: forged" in line for line in lines)


def test_another_form_is_refused_by_name():
    with pytest.raises(ValueError, match="LOG_FORMAT is 'xml'; it can be line or json"):
        configuration("xml", "INFO")
