"""Words that are longer than the line that they stand in."""

HERE = "\N{ZERO WIDTH SPACE}"
LONGEST = 24


def breakable(text: str, longest: int = LONGEST) -> str:
    """With places, which nobody sees, where a word of more letters may be cut."""
    words = text.split(" ")
    if max(map(len, words)) <= longest:
        return text
    return " ".join(HERE.join(_pieces(word, longest)) for word in words)


def _pieces(word: str, longest: int) -> list[str]:
    return [word[start : start + longest] for start in range(0, len(word), longest)]
