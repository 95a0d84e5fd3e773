# expects: failed
class add:
    def __init__(self, a, b):
        self.value = a + b

    def __eq__(self, other):
        return True
