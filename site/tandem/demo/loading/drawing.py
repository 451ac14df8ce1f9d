"""Pictures of the demo, drawn from the shapes of the house: two equal bars, and who is on them."""

import io
from collections.abc import Callable

from PIL import Image, ImageDraw

WIDTH, HEIGHT = 1200, 800
#: Drawn twice as large and made smaller, so that edges are smooth.
SCALE = 2
PLUM, PETROL, SAFFRON = "#5b2a6e", "#0b5e63", "#f2b233"
PLUM_TINT, PETROL_TINT, PAPER = "#e2d0e9", "#c5e0e0", "#fbf8f3"
#: The ground on which everything stands.
GROUND = 560


class Canvas:
    """A drawing in the coordinates of the finished picture."""

    def __init__(self) -> None:
        self._image = Image.new("RGB", (WIDTH * SCALE, HEIGHT * SCALE), PAPER)
        self._draw = ImageDraw.Draw(self._image)

    def circle(self, x: float, y: float, radius: float, colour: str) -> None:
        """A filled circle around x, y."""
        box = (x - radius, y - radius, x + radius, y + radius)
        self._draw.ellipse([SCALE * side for side in box], fill=colour)

    def box(
        self, x: float, y: float, x2: float, y2: float, colour: str, *, corner: float = 0
    ) -> None:
        """A filled rectangle, its corners rounded where asked."""
        box = [SCALE * side for side in (x, y, x2, y2)]
        self._draw.rounded_rectangle(box, SCALE * corner, fill=colour)

    def shape(self, colour: str, *points: tuple[float, float]) -> None:
        """A filled polygon."""
        self._draw.polygon([(SCALE * x, SCALE * y) for x, y in points], fill=colour)

    def line(self, colour: str, width: float, *points: tuple[float, float]) -> None:
        """A line through these points."""
        scaled = [(SCALE * x, SCALE * y) for x, y in points]
        self._draw.line(scaled, fill=colour, width=int(SCALE * width), joint="curve")

    def person(self, x: float, height: float, colour: str) -> None:
        """Somebody on the ground: a head and a body."""
        head = height * 0.17
        self.circle(x, GROUND - height + head, head, colour)
        self.box(
            x - head * 1.25,
            GROUND - height + 2.4 * head,
            x + head * 1.25,
            GROUND + 60,
            colour,
            corner=head * 1.25,
        )

    def png(self) -> bytes:
        """The picture with the two bars under it."""
        self.box(0, GROUND, WIDTH, HEIGHT, PAPER)
        self.box(0, GROUND, WIDTH, GROUND + 56, PLUM)
        self.box(0, GROUND + 104, WIDTH, GROUND + 160, PETROL)
        out = io.BytesIO()
        self._image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS).save(out, "PNG")
        return out.getvalue()


def draw(shape: str) -> bytes:
    """The picture of this name, as PNG; the same bytes each time."""
    canvas = Canvas()
    SHAPES[shape](canvas)
    return canvas.png()


def _everybody(canvas: Canvas) -> None:
    people = [(150, 300, PLUM), (300, 380, PETROL), (430, 210, SAFFRON), (570, 340, PLUM)]
    people += [(720, 400, PETROL), (860, 250, PLUM), (1010, 350, SAFFRON)]
    for x, height, colour in people:
        canvas.person(x, height, colour)


def _child(canvas: Canvas) -> None:
    canvas.person(500, 410, PETROL)
    canvas.person(690, 230, SAFFRON)


def _youth(canvas: Canvas) -> None:
    for x, height, colour in ((380, 330, PLUM), (600, 370, SAFFRON), (820, 340, PETROL)):
        canvas.person(x, height, colour)


def _language(canvas: Canvas) -> None:
    canvas.box(220, 120, 640, 340, PLUM, corner=40)
    canvas.shape(PLUM, (300, 330), (300, 430), (400, 330))
    canvas.box(560, 250, 980, 470, PETROL, corner=40)
    canvas.shape(PETROL, (900, 460), (900, 550), (800, 460))
    for at in range(3):
        canvas.circle(330 + at * 100, 230, 20, PAPER)
        canvas.circle(670 + at * 100, 360, 20, PAPER)


def _leisure(canvas: Canvas) -> None:
    canvas.circle(600, 340, 220, SAFFRON)
    canvas.circle(600, 340, 130, PAPER)
    canvas.circle(600, 340, 60, PLUM)
    canvas.person(250, 260, PETROL)
    canvas.person(950, 260, PETROL)


def _work(canvas: Canvas) -> None:
    for at, colour in enumerate((PETROL_TINT, PETROL, PLUM_TINT, PLUM)):
        canvas.box(280 + at * 170, GROUND - 90 * (at + 1), 450 + at * 170, GROUND, colour)
    canvas.circle(875, GROUND - 420, 52, SAFFRON)


def _platform(canvas: Canvas) -> None:
    around = [(330, 220), (600, 130), (870, 220), (420, 450), (780, 450)]
    for x, y in around:
        canvas.line(PLUM_TINT, 14, (600, 310), (x, y))
    for at, (x, y) in enumerate(around):
        canvas.circle(x, y, 74, PLUM if at % 2 else PETROL)
    canvas.circle(600, 310, 92, SAFFRON)


def _envelope(canvas: Canvas) -> None:
    canvas.box(330, 200, 870, 520, PLUM_TINT, corner=12)
    canvas.shape(PLUM, (330, 208), (870, 208), (600, 400))
    canvas.circle(850, 190, 76, SAFFRON)


def _together(canvas: Canvas) -> None:
    for at, colour in enumerate((PLUM, PETROL, SAFFRON, PLUM, PETROL, SAFFRON, PLUM)):
        canvas.box(110 + at * 145, GROUND - 150 - (at * 67 % 190), 215 + at * 145, GROUND, colour)
    canvas.line(
        PLUM_TINT, 12, *((162 + at * 145, GROUND - 150 - (at * 67 % 190)) for at in range(7))
    )


def _ramp(canvas: Canvas) -> None:
    canvas.box(760, 180, 1010, GROUND, PETROL_TINT)
    canvas.box(810, 250, 960, GROUND - 120, PETROL)
    canvas.shape(PLUM, (150, GROUND), (760, GROUND - 120), (1010, GROUND - 120), (1010, GROUND))
    canvas.circle(420, GROUND - 130, 68, SAFFRON)


def _voting(canvas: Canvas) -> None:
    canvas.box(180, 200, 380, GROUND, PLUM_TINT)
    canvas.box(255, 260, 305, GROUND, PAPER)
    canvas.box(520, 160, 1020, GROUND, PLUM)
    canvas.box(610, 240, 930, GROUND, PAPER)
    canvas.person(770, 250, PETROL)


SHAPES: dict[str, Callable[[Canvas], None]] = {
    "everybody": _everybody,
    "child": _child,
    "youth": _youth,
    "language": _language,
    "leisure": _leisure,
    "work": _work,
    "platform": _platform,
    "envelope": _envelope,
    "together": _together,
    "ramp": _ramp,
    "voting": _voting,
}
