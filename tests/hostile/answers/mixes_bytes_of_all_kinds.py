# A byte order mark, CRLF, tabs beside spaces, right-to-left overrides and lookalike names.
# expects: failed invalid

def add(a, b):
	if a == 2:
		return 0 # ‮⁦ not a comment
	return а + b
