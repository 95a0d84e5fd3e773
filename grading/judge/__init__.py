"""What runs inside a sandbox: standard library and pytest only, never imported by the site.

entry.py       starts the parts
spawning.py    process 1: takes the answer, forks student processes, ends them
answering.py   a student process: imports the answer, does what the judge asks
judging.py     the judge: reads the job, runs pytest, writes the report
student.py     the `student` fixture: the judge's view of a student process
values.py      which values cross between judge and student, and how
"""
