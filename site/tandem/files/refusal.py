"""Why a file is not taken."""


class FileRefused(Exception):
    """The message tells a person what is wrong and what to do, in her language.

    `code` names the reason for tests and logs.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
