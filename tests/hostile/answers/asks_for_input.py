# Standard input is neither a keyboard nor the job.
# expects: failed
# message: EOFError
def add(a, b):
    return int(input("a + b? "))
