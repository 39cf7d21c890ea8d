"""The week as arrays: menu of shifts, problem, tables for the kernels."""
