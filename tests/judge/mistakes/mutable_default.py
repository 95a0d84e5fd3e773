# exercise: shelf
# shows: Not expected at the end: 'P-2'.
class Shelf:
    def __init__(self, parcels=[]):
        self.parcels = parcels

    def put(self, parcel):
        self.parcels.append(parcel)

    def take(self):
        return self.parcels.pop()
