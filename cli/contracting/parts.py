"""The part of a tenant's work that a quote is about: only the weekend or the evening, or only a season."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from contracts.menu import ServedHours
from core.errors import ProblemsFound, PumasiError
from core.periods import DAYS_A_WEEK, DateRange, monday_of
from core.problems import NOWHERE, Place, Problem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cli.context import Session
    from core.channels import Channel
    from core.ids import TenantId
    from core.rates import RateTable
    from core.service import Service
    from forecasts.forecast import Forecast, ForecastSeries

SEASON_DAYS_MOST = 183
"""A contract of at most half a year is quoted on the weeks of its own term; a longer one on the weeks ahead."""
SEASON_WEEKS_LEAST = 5
"""A month of quantiles needs 30 days."""
WEEKS_AHEAD_MOST = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What is quoted: which hours, in which term, and where that was asked for."""

    served: ServedHours = ServedHours.ALL
    first: date | None = None
    last: date | None = None
    place: Place = NOWHERE

    @property
    def is_season(self) -> bool:
        """Whether the term is short enough to stand for itself."""
        if self.first is None or self.last is None:
            return False
        return 0 < (self.last - self.first).days < SEASON_DAYS_MOST

    @property
    def is_whole(self) -> bool:
        """Whether all hours of all weeks are meant."""
        return self.served is ServedHours.ALL and not self.is_season

    def services(self, services: tuple[Service, ...], rates: RateTable, day: date) -> tuple[Service, ...]:
        """The services in their served hours. Raises ProblemsFound where none of them is open then."""
        from contracts.requests.hours import narrowed

        found = narrowed(services, self.served, rates, self.first or day)
        if services and not found:
            values = {"tenant": services[0].tenant, "served": self.served}
            raise ProblemsFound([Problem(code="contract.no_served_hours", where=self.place, values=values)])
        return found

    def weeks(self, begin: date, usual: int) -> int:
        """Weeks to forecast from a Monday, so that the season lies inside. Raises PumasiError for one too far ahead."""
        season = self._season(begin)
        if season is None:
            return usual
        needed = (season.end - begin).days // DAYS_A_WEEK
        if needed > WEEKS_AHEAD_MOST:
            raise PumasiError("quote.too_far", first=self.first, weeks=WEEKS_AHEAD_MOST)
        return max(usual, needed)

    def _season(self, begin: date) -> DateRange | None:
        """Whole weeks of the season that are ahead of a Monday, long enough for a month of quantiles."""
        if not self.is_season or self.first is None or self.last is None or self.last < begin:
            return None
        first = max(begin, monday_of(self.first))
        end = max(monday_of(self.last) + timedelta(days=DAYS_A_WEEK), first + timedelta(weeks=SEASON_WEEKS_LEAST))
        return DateRange(first=first, end=end)

    def cut(self, session: Session, forecast: Forecast, tenant: TenantId, services: Sequence[Service]) -> Forecast:
        """The forecast of the season, with the tenant's contacts in the served hours only."""
        season = self._season(forecast.grid.first_day)
        part = forecast if season is None else forecast.over(season)
        if self.served is ServedHours.ALL:
            return part
        return _inside(session, part, tenant, services)


WHOLE = Part()


def _inside(session: Session, forecast: Forecast, tenant: TenantId, services: Sequence[Service]) -> Forecast:
    from core.service import open_mask

    masks = {s.channel: open_mask(s.windows, forecast.grid, session.calendar).ravel() for s in services}

    def kept(series: ForecastSeries) -> ForecastSeries:
        mask = masks[series.channel]

        def row(values: Sequence[float]) -> tuple[float, ...]:
            return tuple(value if inside else 0.0 for value, inside in zip(values, mask, strict=True)) if values else ()

        return replace(
            series,
            mean=row(series.mean),
            low=row(series.low),
            high=row(series.high),
            model_mean=row(series.model_mean),
        )

    return replace(
        forecast,
        series=tuple(
            kept(each) if each.tenant == tenant else each
            for each in forecast.series
            if each.tenant != tenant or each.channel in masks
        ),
    )


def with_told(
    forecast: Forecast, tenant: TenantId, told: Mapping[Channel, int], found: Mapping[Channel, int]
) -> Forecast:
    """The forecast with as many contacts a month of the tenant as were told for just this part of its work."""
    factors = {channel: told[channel] / found[channel] for channel in found if told.get(channel) and found[channel]}

    def scaled(series: ForecastSeries) -> ForecastSeries:
        factor = factors[series.channel]
        return replace(
            series,
            mean=tuple(value * factor for value in series.mean),
            low=tuple(value * factor for value in series.low),
            high=tuple(value * factor for value in series.high),
            model_mean=tuple(value * factor for value in series.model_mean),
        )

    return replace(
        forecast,
        series=tuple(
            scaled(each) if each.tenant == tenant and each.channel in factors else each for each in forecast.series
        ),
    )
