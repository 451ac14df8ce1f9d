"""Values of the blocks that hold something."""

from typing import Any


def picture(image: Any, **more: Any) -> dict[str, Any]:
    """A picture of the library with a description for this text."""
    return {"image": image, "alt_text": "Deux cyclistes", "decorative": False, **more}


def video(**more: Any) -> dict[str, Any]:
    """A film on YouTube, without a picture."""
    return {
        "provider": "youtube",
        "url": "https://www.youtube.com/watch?v=abc",
        "title": "La plateforme en images",
        "duration": "3:25",
        "language": "nl",
        "picture": None,
        "summary": "<p>Une enfant raconte.</p>",
        **more,
    }


def person(**more: Any) -> dict[str, Any]:
    """A function; the rest is empty."""
    return {
        "function": "Directrice",
        "organisation": "",
        "name": "",
        "email": "",
        "phone": "",
        **more,
    }
