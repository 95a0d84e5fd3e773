# exercise: shelf
# shows: first, second = Shelf(), Shelf()
# shows: The element at [0] has 2 elements instead of 1.
# shows: Where is the list of a shelf made
class Shelf:
    parcels = []

    def put(self, parcel):
        self.parcels.append(parcel)

    def take(self):
        return self.parcels.pop()
