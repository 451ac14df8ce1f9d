"""Wake the worker after a commit, and never let a broker that is down break a request."""

import logging

logger = logging.getLogger(__name__)


def wake_worker() -> None:
    """Ask Celery to drain the outbox; a failure is logged, the sweep catches up within a minute."""
    from tandem.outbox.tasks import drain

    try:
        drain.apply_async(retry=False, ignore_result=True)
    except Exception:  # any broker error: the promise is kept by the sweep
        logger.warning("outbox: could not wake the worker", exc_info=True)
