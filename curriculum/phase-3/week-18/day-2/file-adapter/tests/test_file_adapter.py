import pytest


class Upload:
    """Can be read once; a second reading gives nothing. An error stands for itself, once."""

    def __init__(self, *contents):
        self.contents = list(contents)
        self.readings = 0

    def read(self):
        self.readings += 1
        if not self.contents:
            return ""
        content = self.contents.pop(0)
        if isinstance(content, Exception):
            raise content
        return content


@pytest.mark.task(1)
@pytest.mark.hint("Print what `read()` gives when the report is asked for the second time.")
def test_every_reader_gets_the_report(student):
    """A text file with 212 scans of D2 gives this report at the first, second and third call."""

    @student.run
    def seen():
        from io import StringIO

        from solution import FileAdapter

        report = FileAdapter(StringIO('{"depot": "D2", "scans": 212}'))
        return [report.read_json() for _ in range(3)]

    assert seen == [{"depot": "D2", "scans": 212}] * 3


@pytest.mark.task(1)
@pytest.mark.hint(
    "An upload has one method and can be read once. Write down each thing that your code does "
    "with it, and when."
)
def test_an_upload_is_read_once(student):
    """An upload that has only `read`, here of bytes, is not read before the first call and once in
    all; both calls give the town Zürich."""

    @student.run(using=(Upload,))
    def seen():
        from solution import FileAdapter

        upload = Upload('{"town": "Zürich"}'.encode())
        report = FileAdapter(upload)
        before = upload.readings
        return [before, report.read_json(), report.read_json(), upload.readings]

    assert seen == [0, {"town": "Zürich"}, {"town": "Zürich"}, 1]


@pytest.mark.task(1)
@pytest.mark.hidden
@pytest.mark.hint(
    "One reader adds a scan to what it got, another one reads afterwards, and a third wants the "
    "open file. What do they share, and what is left of the file?"
)
def test_readers_share_nothing(student):
    """A scan that one reader adds to its report is not seen by the next one, two adapters keep
    two reports, and the files stay open."""

    @student.run
    def seen():
        from io import BytesIO, StringIO

        from solution import FileAdapter

        files = [StringIO('{"scans": ["WB-1"]}'), BytesIO(b'{"scans": []}')]
        first, second = (FileAdapter(file) for file in files)
        first.read_json()["scans"].append("WB-99")
        second.read_json()["late"] = True
        reports = [first.read_json(), second.read_json()]
        return [*reports, [file.closed for file in files]]

    assert seen == [{"scans": ["WB-1"]}, {"scans": []}, [False, False]]


@pytest.mark.task(2)
@pytest.mark.hint(
    "Which of the contents came through, and which error did the others bring? Ask twice for each: "
    "how often was each of them read?"
)
def test_what_is_no_report_is_refused(student):
    """An empty file, a report that is cut off, bytes that are not UTF-8, a report in UTF-16, a
    list and the number 0 raise BadReport, at a second call, too, and are read once; behind the
    first four stands the error that told so."""

    @student.run(using=(Upload,))
    def seen():
        from reports import BadReport
        from solution import FileAdapter

        outcomes, readings = [], []
        utf_16 = '{"depot": "D4"}'.encode("utf-16")
        for content in ("", '{"depot": ', b'{"depot": "\xff"}', utf_16, "[]", "0"):
            upload = Upload(content, '{"depot": "D4"}')
            report = FileAdapter(upload)
            for _ in range(2):
                try:
                    outcomes.append([report.read_json(), "no error"])
                except Exception as error:
                    name = "BadReport" if type(error) is BadReport else repr(error)
                    outcomes.append([name, type(error.__cause__).__name__])
            readings.append(upload.readings)
        return [outcomes, readings]

    outcomes, readings = seen
    assert [outcome for outcome, _ in outcomes] == ["BadReport"] * 12
    causes = [cause for _, cause in outcomes]
    assert causes[:8] == ["JSONDecodeError"] * 4 + ["UnicodeDecodeError"] * 4
    assert readings == [1] * 6


@pytest.mark.task(2)
@pytest.mark.hint(
    "The disk failed, the report is good. Which error reached the caller, and what does the next "
    "call find?"
)
def test_an_error_of_the_file_is_no_bad_report(student):
    """If `read()` raises OSError, and then ValueError for a closed file, these come through; the
    third call reads again and gives the report."""

    @student.run(using=(Upload,))
    def seen():
        from solution import FileAdapter

        failures = [OSError("D3: no answer"), ValueError("I/O operation on closed file")]
        report = FileAdapter(Upload(*failures, '{"depot": "D3"}'))
        outcomes = []
        for _ in range(3):
            try:
                outcomes.append(report.read_json())
            except Exception as error:
                outcomes.append(type(error).__name__)
        return outcomes

    assert seen == ["OSError", "ValueError", {"depot": "D3"}]
