"""Asks this Python about its process, its threads, its objects and its GIL."""

import dis
import os
import sys
import threading

print("the number of this process:", os.getpid())
print("its threads:", [thread.name for thread in threading.enumerate()])


def add_one(counter):
    return counter + 1


steps = [step.opname for step in dis.get_instructions(add_one)]
print("the steps of one short line:", ", ".join(steps))

# getrefcount counts one more than you expect: its own argument refers to the list, too.
names = ["Ada"]
before = sys.getrefcount(names)
same_names = names
print("references to a list:", before - 1, "and then", sys.getrefcount(names) - 1)

print("the switch interval:", sys.getswitchinterval() * 1000, "ms")

if hasattr(sys, "_is_gil_enabled"):
    print("is there a GIL?", "yes" if sys._is_gil_enabled() else "no")
else:
    print("is there a GIL? yes: this Python is older than 3.13")
