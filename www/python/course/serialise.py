"""An object becomes bytes, travels, and becomes an object again: another one."""

import pickle

menu = {"soup": 4.5, "bread": 1.2}

data = pickle.dumps(menu)
print(f"{len(data)} bytes, which begin with {data[:12]}")

copy = pickle.loads(data)
print(f"equal: {copy == menu}, the same object: {copy is menu}")

copy["soup"] = 5.0
print(f"the copy says {copy['soup']}, the first one still says {menu['soup']}")

with open(__file__, encoding="utf-8") as this_file:
    try:
        pickle.dumps(this_file)
    except TypeError as problem:
        print(f"an open file: {problem}")
