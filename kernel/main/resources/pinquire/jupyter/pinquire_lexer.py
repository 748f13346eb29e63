"""Pygments: Groovy, and on top of it the commands.

    pygmentize -x -l pinquire_lexer.py:PinquireLexer race.pin
"""

from pygments.lexers.jvm import GroovyLexer
from pygments.token import Comment, Keyword, Name, Text, Whitespace

__all__ = ["PinquireLexer"]

VERBS = frozenset("@verbs@".split())
WORDS = frozenset("@words@".split())


class PinquireLexer(GroovyLexer):
    name = "Pinquire"
    aliases = ["pinquire"]
    filenames = ["*.pin"]
    mimetypes = []
    priority = 0

    def get_tokens_unprocessed(self, text):
        starts, command = True, False
        for index, kind, value in super().get_tokens_unprocessed(text):
            if kind in Text or kind in Whitespace or kind in Comment:
                starts = starts or "\n" in value
            elif starts:
                command = value in VERBS
                kind = Keyword if command else kind
                starts = value in ("{", "}", ";")
            elif value in ("{", "}", ";"):
                starts = True
            elif command and kind in Name and value in WORDS:
                kind = Name.Builtin
            yield index, kind, value
