# expects: failed
# message: NoneType
add = None
