"""Tasks for worker processes: what they do is said by the task itself."""

import os
import time


def work(task):
    """Double a number; die at «mati»; sleep at «lama»; name the process at «siapa»."""
    if task == "mati":
        os._exit(9)
    if task == "lama":
        time.sleep(600)
    return os.getpid() if task == "siapa" else task * 2
