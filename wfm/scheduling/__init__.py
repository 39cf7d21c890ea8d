"""Who works when and for whom: the roster problem, its solver and its independent checker."""
