"""Prove exercises in a real sandbox: all that is said of an answer must be true.

choosing    which exercises, and the sandbox to prove them in
proof       one exercise from beginning to end
reference   the solution passes, in any order, well within its time
linting     ruff finds nothing in it
answers     the starter and the wrong answers fail as they should
wording     what is said about them speaks of them, and not of us
mutations   small changes to the solution
mutants     whether the tests notice them
replay      an answer that knows the visible tests by heart
store       what was proven is not proven again
report      the table and the page
"""
