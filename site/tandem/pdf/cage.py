"""The inside of the cage: limits itself, compiles one document, writes it to standard output.

Run as a program of its own (never imported), by `rendering.render_pdf`, with an empty environment.
Standard input holds the JSON of `Order`; the current folder holds the templates and `data.json`, and
is the only folder that the document can read.
"""

import json
import resource
import sys


def limit(cpu_seconds: int, memory_bytes: int) -> None:
    """From here on this process cannot use more; the kernel ends it when it tries."""
    for what, most in (
        (resource.RLIMIT_CPU, cpu_seconds),
        (resource.RLIMIT_AS, memory_bytes),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))


def main() -> None:
    """Compile as PDF/UA-1; a mistake goes to standard error and the exit status is 1."""
    order = json.load(sys.stdin)
    limit(order["cpu_seconds"], order["memory_bytes"])
    import typst

    compiler = typst.Compiler(
        order["template"],
        root=order["root"],
        font_paths=typst.Fonts(
            include_system_fonts=False,
            include_embedded_fonts=False,
            font_paths=[order["fonts"]],
        ),
        package_path=order["root"],
        package_cache_path=order["root"],
    )
    try:
        pdf = compiler.compile(format="pdf", pdf_standards=["ua-1"], timestamp=order["made_at"])
    except typst.TypstError as mistake:
        sys.exit(f"{mistake.message} {mistake.diagnostic}")
    if isinstance(pdf, bytes):
        sys.stdout.buffer.write(pdf)


if __name__ == "__main__":
    main()
