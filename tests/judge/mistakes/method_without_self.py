# exercise: shelf
# shows: It is defined in line 5: `def put(parcel):`.
# shows: `self`
class Shelf:
    def __init__(self):
        self.parcels = []

    def put(parcel):
        self.parcels.append(parcel)

    def take(self):
        return self.parcels.pop()
