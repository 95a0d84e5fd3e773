# Nothing at all.
# expects: failed
