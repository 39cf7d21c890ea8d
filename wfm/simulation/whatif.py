"""What if: the same week with something changed, ready to be played beside the week as it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from core.channels import Channel
from core.errors import NotFound, PumasiError, require
from core.ids import AgentId, TenantId
from forecasts.forecast import Forecast, ForecastSeries
from wfm.agents import Agent, Skill
from wfm.simulation.problem import FloorInput


@dataclass(frozen=True, slots=True, kw_only=True)
class Absent:
    """An agent does not come."""

    agent: AgentId

    def applied(self, given: FloorInput) -> FloorInput:
        """Without the agent's shifts."""
        if all(shift.agent != self.agent for shift in given.shifts):
            raise NotFound("simulate.agent_without_shift", agent=self.agent)
        return replace(given, shifts=tuple(shift for shift in given.shifts if shift.agent != self.agent))


@dataclass(frozen=True, slots=True, kw_only=True)
class Volume:
    """A tenant (None: every tenant) has more or fewer contacts: ``change`` 0.3 is 30 % more, on every channel."""

    tenant: TenantId | None
    change: Decimal

    def __post_init__(self) -> None:
        require(self.change >= -1, f"a change by {self.change}")

    def applied(self, given: FloorInput) -> FloorInput:
        """With the forecast multiplied."""
        if self.tenant is not None:
            _require_tenant(given, self.tenant)
        factor = float(1 + self.change)
        return _with_series(
            given,
            (_scaled(each, factor) if self.tenant in (None, each.tenant) else each for each in given.forecast.series),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A share of a tenant's contacts comes by another channel, and then takes that channel's handling time."""

    tenant: TenantId
    origin: Channel
    target: Channel
    share: Decimal

    def __post_init__(self) -> None:
        require(0 < self.share <= 1 and self.origin is not self.target, "a move of nothing")

    def applied(self, given: FloorInput) -> FloorInput:
        """With contacts moved, at the same times of the day. Raises PumasiError where the tenant lacks a channel."""
        _require_tenant(given, self.tenant)
        found = {channel: given.forecast.series_of(self.tenant, channel) for channel in (self.origin, self.target)}
        origin, target = found[self.origin], found[self.target]
        served = {service.channel for service in given.services if service.tenant == self.tenant}
        for channel, series in found.items():
            if series is None or channel not in served:
                raise PumasiError("simulate.no_channel", tenant=self.tenant, channel=channel.value)
        assert origin is not None
        assert target is not None
        share = float(self.share)
        moved = {self.origin: _scaled(origin, 1 - share), self.target: _added(target, _scaled(origin, share))}
        return _with_series(
            given,
            (
                moved[each.channel] if each.tenant == self.tenant and each.channel in moved else each
                for each in given.forecast.series
            ),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Join:
    """A new tenant joins that is like one we know: same contacts, hours and targets, served by the same agents."""

    tenant: TenantId
    like: TenantId

    def applied(self, given: FloorInput) -> FloorInput:
        """With a copy of the tenant. Raises PumasiError where the code is taken."""
        _require_tenant(given, self.like)
        if any(service.tenant == self.tenant for service in given.services):
            raise PumasiError("simulate.tenant_exists", tenant=self.tenant)
        services = [replace(each, tenant=self.tenant) for each in given.services if each.tenant == self.like]
        series = [replace(each, tenant=self.tenant) for each in given.forecast.series if each.tenant == self.like]
        habits = {
            (self.tenant, channel): habit
            for (tenant, channel), habit in given.habits.lines.items()
            if tenant == self.like
        }
        return replace(
            _with_series(given, (*given.forecast.series, *series)),
            services=(*given.services, *services),
            agents=tuple(self._trained(each) for each in given.agents),
            habits=replace(given.habits, lines={**given.habits.lines, **habits}),
        )

    def _trained(self, agent: Agent) -> Agent:
        known = [skill for skill in agent.skills if skill.tenant == self.like]
        new = [Skill(tenant=self.tenant, level=skill.level, trained_on=skill.trained_on) for skill in known]
        return replace(agent, skills=(*agent.skills, *new))


Change = Absent | Volume | Move | Join


def changed(given: FloorInput, changes: Iterable[Change]) -> FloorInput:
    """All changes, one after the other."""
    for change in changes:
        given = change.applied(given)
    return given


def _require_tenant(given: FloorInput, tenant: TenantId) -> None:
    """Raises NotFound where the tenant is unknown or another pool serves it: nothing here would change."""
    if all(service.tenant != tenant or given.pool not in (None, service.pool) for service in given.services):
        raise NotFound("simulate.no_such_tenant", tenant=tenant)


def _with_series(given: FloorInput, series: Iterable[ForecastSeries]) -> FloorInput:
    forecast: Forecast = replace(given.forecast, series=tuple(series))
    return replace(given, forecast=forecast)


def _scaled(series: ForecastSeries, factor: float) -> ForecastSeries:
    """Factors that explain the numbers no longer do: they are left out."""
    return replace(
        series,
        mean=tuple(value * factor for value in series.mean),
        low=tuple(value * factor for value in series.low),
        high=tuple(value * factor for value in series.high),
        factors={},
    )


def _added(series: ForecastSeries, more: ForecastSeries) -> ForecastSeries:
    return replace(
        series,
        mean=tuple(a + b for a, b in zip(series.mean, more.mean, strict=True)),
        low=tuple(a + b for a, b in zip(series.low, more.low, strict=True)),
        high=tuple(a + b for a, b in zip(series.high, more.high, strict=True)),
        factors={},
    )
