"""The executor, the atomic file, progress and compiled kernels: how work is run, not what it means."""
