"""What can go wrong with one file, said so that its owner can mend it."""

from __future__ import annotations

from facts.model import FactboardError


class ReadError(FactboardError):
    """One file that could not be read, or a part of it that could not be used.

    Attributes:
        name: the file as the user named it.
        reason: the rest of the sentence that begins with the name: "is empty".
    """

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name} {reason}.")
        self.name = name
        self.reason = reason

    def __reduce__(self) -> tuple[type[ReadError], tuple[str, str]]:
        return type(self), (self.name, self.reason)


class ReadWarning(UserWarning):
    """`facts.read` left out a file, or a part of it; the text is that of its ReadError."""
