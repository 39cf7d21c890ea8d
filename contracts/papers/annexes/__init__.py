"""The annexes of a contract, one module each; ``listed`` puts them in their order."""
