# exercise: shelf
# shows: at `taken = shelf.take()`
# shows: The class `Shelf` does not define `take`.
class Shelf:
    def __init__(self):
        self.parcels = []

    def put(self, parcel):
        self.parcels.append(parcel)
