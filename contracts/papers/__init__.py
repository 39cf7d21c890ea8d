"""The contract as a document with its annexes."""
