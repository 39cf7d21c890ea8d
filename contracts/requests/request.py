"""What an account manager asks a contract to be, before it is judged and priced.

The table of many requests (import kind ``terms``) and the options of ``pumasi contract draft`` both fill this record.
It is a wish: what is wrong with it is found by ``contracts.requests.drafting``, all at once, not by the record.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from contracts.billing import BillingTerms
from contracts.charge import ChargeModel, MeteredUnit, PremiumHours
from contracts.kpi_clauses import BonusStep, KpiKind
from contracts.menu import MenuBilling, MenuKind, ServedHours
from contracts.prices.steps import WantedStep
from contracts.terms import MarginWindow, TaxDateRule
from core.channels import Channel
from core.ids import AccountId, ContractId, TenantId
from core.problems import NOWHERE, Place
from core.service import ServiceLevelDefinition
from wfm.agents import Grade


@dataclass(frozen=True, slots=True, kw_only=True)
class KpiRequest:
    """A KPI asked for. None leaves the choice to the library: target, minimum volume, credit, seconds.

    ``definition`` None: a service level counts what the tenant's own file says. ``place``: where the user wrote it.
    """

    kind: KpiKind
    channel: Channel | None = None
    target: Decimal | None = None
    volume_min: int | None = None
    credit_share: Decimal | None = None
    within_s: int | None = None
    bonus: tuple[BonusStep, ...] = ()
    definition: ServiceLevelDefinition | None = None
    place: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuRequest:
    """An item of the menu asked for. ``billing`` None: the usual way of its kind. ``months`` empty: every month.

    ``place``: where the user wrote it.
    """

    kind: MenuKind
    quantity: Decimal
    billing: MenuBilling | None = None
    months: tuple[int, ...] = ()
    place: Place = field(default=NOWHERE, compare=False)

    @property
    def billed(self) -> MenuBilling:
        """How it will be billed."""
        return self.billing or self.kind.billings[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRequest:
    """A step of a metered price asked for. ``place``: where the user wrote it."""

    channel: Channel
    step: WantedStep
    place: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursRequest:
    """A class of hours of an hourly price asked for; how many they are expected to be is found out later."""

    hours: PremiumHours
    place: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractRequest:
    """A contract asked for. None leaves the choice to the company's dated data or to the rule named beside it.

    ``contract`` None: tenant and year of the begin, ``T07-2026-1``. ``account`` None: the tenant's own. ``kpis`` empty:
    a set that fits the channels. ``expected_contacts`` (a full month per channel) empty: what the share can handle; a
    metered price needs them. ``steps`` lower a metered price for the many units of a month, ``classes`` are hours of an
    hourly price with a premium. ``margin`` and ``shrinkage`` None: the company's; ``grade_mix`` empty: the company's.
    ``place`` is where the request stands in the user's file, ``headers`` are the file's own for the fields it has.
    """

    tenant: TenantId
    model: ChargeModel
    share_fte: Decimal
    valid_from: date
    valid_until: date
    contract: ContractId | None = None
    account: AccountId | None = None
    closing_day: int | None = None
    payment_day: int = 25
    tax_date: TaxDateRule = TaxDateRule.MONTH_END
    unit: MeteredUnit = MeteredUnit.CONTACT
    expected_contacts: Mapping[Channel, int] = field(default_factory=dict)
    kpis: tuple[KpiRequest, ...] = ()
    empowerment_won: int = 20_000
    with_onboarding: bool = False
    grade_mix: Mapping[Grade, Decimal] = field(default_factory=dict)
    margin: Decimal | None = None
    margin_window: MarginWindow | None = None
    shrinkage: Decimal | None = None
    training_hours: int = 16
    planning_overtime_billable: bool = False
    policy: Mapping[str, str] = field(default_factory=dict)
    contacts: Mapping[str, str] = field(default_factory=dict)
    billing: BillingTerms = field(default_factory=BillingTerms)
    dedicated_fte: Decimal = Decimal(0)
    public_body: bool = False
    menu: tuple[MenuRequest, ...] = ()
    served: ServedHours = ServedHours.ALL
    steps: tuple[StepRequest, ...] = ()
    classes: tuple[HoursRequest, ...] = ()
    place: Place = NOWHERE
    headers: Mapping[str, str] = field(default_factory=dict, compare=False)

    def at(self, name: str | None) -> Place:
        """Where a field of the request was written; where the whole of it was, for None."""
        return self.place if name is None else replace(self.place, column=self.headers.get(name))
