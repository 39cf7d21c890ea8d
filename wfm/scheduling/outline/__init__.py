"""Weeks ahead by shift templates: days off and kinds of shift for each person over many weeks."""
