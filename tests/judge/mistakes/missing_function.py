# exercise: total
# shows: solution.py defines no `total`. What it defines: `grams`, `result`.
grams = [200, 300, 500]
result = sum(grams)
