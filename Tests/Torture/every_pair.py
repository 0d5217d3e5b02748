"""Makes one system call fail, and kills the program before another: like every_call.py, but with two faults at a time.

    python3 every_pair.py PROGRAM [COUNT [SEED]]

COUNT pairs are drawn at random; 0 means ten thousand.
"""

import every_call

if __name__ == "__main__":
    every_call.main(is_pairs=True)
