"""How much people may upload. Sizes in bytes; a MB is 1,048,576 of them."""

MB = 1024 * 1024

#: One file.
MAX_FILE = 25 * MB
#: All files of one application together.
MAX_APPLICATION = 200 * MB
#: How many files one application may hold, whatever its form says of each question.
MAX_FILES = 100
#: One request, all its parts together: a form with every file it may bring.
MAX_REQUEST = 210 * MB

#: Inside a zip container (docx, xlsx, odt, ods).
MAX_ENTRIES = 1000
MAX_UNPACKED = 200 * MB
MAX_RATIO = 100
#: Below this a high ratio is harmless: an almost empty sheet of a few kB packs very well.
RATIO_FLOOR = 2 * MB

#: Inside a PDF and an image.
MAX_OBJECTS = 200_000
MAX_PIXELS = 60_000_000
