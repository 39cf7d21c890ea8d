"""The rules of a roster and the independent checker: apart from everything that builds one."""
