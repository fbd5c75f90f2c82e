"""What values that say themselves in one sentence have in common."""

from __future__ import annotations

from thidua.words._message import Message


class Told:
    """A value that is written as its sentence."""

    __slots__ = ()

    @property
    def sentence(self) -> Message:
        """What it says, in one clause or sentence."""
        raise NotImplementedError

    def render(self, locale: str = "vi") -> str:
        """Write the sentence in *locale*."""
        return self.sentence.render(locale)

    def __str__(self) -> str:
        return self.render()
