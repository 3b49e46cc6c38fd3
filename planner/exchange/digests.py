"""Names that tell what they were made of from everything else, and nothing about it."""


def digest(text: str) -> str:
    """64 hexadecimal digits (SHA-256)."""
    from hashlib import sha256  # noqa: PLC0415 (with it comes a whole library of ciphers)

    return sha256(text.encode("utf-8", "replace")).hexdigest()
