"""Holiday factors by name: own experience of the name, drawn to the pool's, drawn to holidays in general."""

from __future__ import annotations

import numpy as np

from forecasts.effects import evidence
from forecasts.history import Flags, Floats
from forecasts.labels import ORDINARY, DayLabels
from forecasts.panel import Panel
from forecasts.settings import ModelSettings


def holiday_effects(
    ratios: Floats, usable: Flags, panel: Panel, labels: DayLabels, weights: Floats, settings: ModelSettings
) -> Floats:
    """Log effect of each label for each series, (N, 1 + names); column ORDINARY is 0.

    ``ratios``/``usable`` (N, D) over the days of the panel. A name never seen takes the series' own general holiday
    effect, itself drawn to the pool's. A day on which the tenant is closed says nothing.
    """
    past = labels.within(panel.span)
    pool_weights = weights if settings.pooled else np.zeros_like(weights)
    general = evidence(ratios, usable, past != ORDINARY, pool_weights)
    own_general = general.shrunk(general.pool or 0.0, settings.holiday_name_prior_days)
    effects = np.zeros((ratios.shape[0], 1 + len(labels.names)))
    for number in range(1, 1 + len(labels.names)):
        seen = evidence(ratios, usable, past == number, pool_weights)
        prior = own_general if seen.pool is None else seen.pool
        effects[:, number] = seen.shrunk(prior, settings.holiday_prior_days)
    return effects
