# fails: test_failing_block_is_undone_too
# hint: or its error is lost.
"""Attributes replaced for a while."""


class patched:
    def __init__(self, owner, name, value):
        self.owner, self.name, self.value = owner, name, value

    def __enter__(self):
        self.own = dict(vars(self.owner))
        setattr(self.owner, self.name, self.value)

    def __exit__(self, *error):
        if self.name in self.own:
            setattr(self.owner, self.name, self.own[self.name])
        else:
            delattr(self.owner, self.name)
        return True
