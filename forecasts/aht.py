"""Handling time (AHT) to staff for: measured, drawn to what the tenant declared."""

from __future__ import annotations

import numpy as np

from forecasts.history import History
from forecasts.settings import ModelSettings

MEASURED = "measured"
DECLARED = "declared"


def handling_times(history: History, settings: ModelSettings) -> tuple[tuple[int, str], ...]:
    """Seconds and source per series, over the last ``handling_days``.

    (handled seconds + n₀ × declared) / (answered + n₀): the declared time counts as n₀ contacts. The source is
    ``measured`` once the own contacts outweigh them, before that ``declared``.
    """
    prior = settings.handling_prior_contacts
    declared = np.array([service.aht_s for service in history.services], dtype=np.float64)
    answered = history.answered[:, -settings.handling_days :].sum(axis=1)
    handled_s = history.handled_s[:, -settings.handling_days :].sum(axis=1)
    seconds = np.maximum(np.rint((handled_s + prior * declared) / (answered + prior)), 1).astype(int)
    return tuple(
        (int(aht_s), MEASURED if contacts > prior else DECLARED)
        for aht_s, contacts in zip(seconds, answered, strict=True)
    )
