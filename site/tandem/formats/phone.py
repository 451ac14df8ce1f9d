"""Telephone numbers as links."""


def phone_link(number: str) -> str:
    """`tel:+3225550100` of `+32 2 555 01 00`: what a telephone can dial."""
    return f"tel:{''.join(sign for sign in number if sign.isdigit() or sign == '+')}"
