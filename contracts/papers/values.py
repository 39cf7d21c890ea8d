"""Everything that the templates of the clause library may name, from the terms of a contract."""

from __future__ import annotations

from decimal import Decimal

from contracts.billing import BillableContact, Counted, DayCount, DurationRounding, RoundingOf, RoundingWay
from contracts.charge import CostPlusCharge, FlatCharge, HourlyCharge, MenuCharge, MeteredCharge, model_of
from contracts.menu import MenuBilling, MenuKind
from contracts.papers.annexes.listed import MENU, annex_names
from contracts.papers.expected import charges_of, margin_of
from contracts.prices.stamp_duty import contract_won, stamp_duty_won
from contracts.terms import ContractTerms
from contracts.words import (
    MARGIN_WINDOWS,
    METERED_UNITS,
    SCOPES,
    STEP_UNITS,
    billing_period_text,
    hours_text,
    in_order,
    kpi_name,
    kpi_target,
    menu_price,
    percent,
    plain,
    premium_hours_text,
    presence_text,
    share_text,
)
from core.channels import Channel
from core.korean import won
from core.money import round_won
from core.parties import IntegrationLevel, Party, Tenant
from core.rates import RateTable
from core.service import Service

MANAGER = "을 책임자"
"""Among the persons of a contract: our manager, whom the clause ``manager`` names."""

_ROUNDED = {RoundingWay.DOWN: "버린다", RoundingWay.UP: "올린다", RoundingWay.NEAREST: "반올림한다"}
_DAYS = {
    DayCount.CALENDAR: "그 정산기간의 역일수에 대한 해당 일수",
    DayCount.THIRTY: "30일에 대한 해당 일수(30일을 넘지 아니한다)",
    DayCount.SERVICE: "그 정산기간의 운영일수에 대한 해당 운영일수",
}


def clause_values(terms: ContractTerms, tenant: Tenant, supplier: Party, rates: RateTable) -> dict[str, object]:
    """Everything the templates of the clause library may name."""
    return {
        "buyer": tenant.party.name,
        "supplier": supplier.name,
        "platform": tenant.platform or "판매 시스템",
        "integration": tenant.integration.korean,
        "operation": terms.has_operation,
        "connected": tenant.integration is not IntegrationLevel.NONE,
        "annexes": annex_names(terms),
        "month_hours": plain(rates.value("share.month_hours", terms.cost_sheet.rates_on)),
        "share": share_text(terms.share_fte),
        "form": terms.form.value,
        "dedicated": plain(terms.dedicated_fte),
        "pooled": plain(terms.share_fte - terms.dedicated_fte),
        "lends": terms.billing.lends_dedicated,
        "tolerance": percent(terms.billing.share_tolerance),
        "shrinkage": percent(terms.cost_sheet.shrinkage),
        "on_duty_hours": plain(terms.cost_sheet.on_duty_hours),
        "billing_period": billing_period_text(terms.closing_day),
        "account": terms.account,
        "outside_hours": terms.billing.outside_hours.value,
        "services": tuple(_service(service) for service in terms.services),
        "kpis": tuple({"name": kpi_name(clause), "target": kpi_target(clause)} for clause in terms.kpis),
        "credit_cap": percent(terms.kpi_credit_cap),
        "bonus_cap": percent(terms.kpi_bonus_cap) if terms.kpi_bonus_cap else "",
        "empowerment_won": terms.empowerment_won,
        "training_hours": terms.training_hours,
        "payment_day": terms.payment_day,
        "tax_date": terms.tax_date.value,
        "margin_window": MARGIN_WINDOWS[terms.margin_window],
        "margin_limit": percent(terms.margin_limit),
        "late_interest": percent(terms.late_interest),
        "onboarding_won": terms.onboarding_fee_won,
        "valid_from": terms.valid_from,
        "valid_until": terms.valid_until,
        "rates_on": terms.cost_sheet.rates_on,
        "manager": terms.contacts.get(MANAGER, "").partition(",")[0].strip(),
        "model": model_of(terms.charge).value,
        **_counting_values(terms),
        **_menu_values(terms),
        **_charge_values(terms),
        **_stamp_values(terms, rates),
    }


def _service(service: Service) -> dict[str, object]:
    return {
        "channel": service.channel.korean,
        "scope": SCOPES[service.channel],
        "hours": hours_text(service.windows) + presence_text(service.agents_min),
    }


# --- What is counted, and how it is cut -----------------------------------------------------------


def _counting_values(terms: ContractTerms) -> dict[str, object]:
    billing = terms.billing
    return {
        "counting": tuple(
            {
                "channel": service.channel.korean,
                "rule": counting_text(service.channel, billing.of(service.channel)),
            }
            for service in terms.services
        ),
        "handling": ", ".join(f"{service.channel.korean} {service.aht_s}초" for service in terms.services),
        "rounding": rounding_text(billing.rounding),
        "day_count": _DAYS[billing.day_count],
    }


def counting_text(channel: Channel, contact: BillableContact) -> str:
    """What one contact of a channel is, as a sentence."""
    transfers = "한 건으로" if contact.transfers is Counted.ONCE else "넘길 때마다 한 건씩"
    parts = [f"을의 상담사 사이에 이관된 문의는 {transfers} 센다."]
    if contact.handovers is Counted.ONCE:
        parts.append("갑에 전달한 문의는 한 건으로 센다.")
    else:
        parts.append("갑에 전달한 문의는 세지 아니한다.")
    if channel is Channel.CHAT:
        silence = f"{contact.chat_silence_minutes}분 동안 대화가 없으면"
        parts.append(f"{silence} 끝난 것으로 보고, 그 뒤의 대화는 새로운 문의로 센다.")
    return " ".join(parts)


def rounding_text(rounding: DurationRounding) -> str:
    """``채널별 정산기간 합계에서 60초에 못 미치는 끝수를 버린다``."""
    what = "문의마다" if rounding.of is RoundingOf.CONTACT else "채널별 정산기간 합계에서"
    return f"{what} {rounding.unit_s}초에 못 미치는 끝수를 {_ROUNDED[rounding.way]}"


# --- Price ----------------------------------------------------------------------------------------


def _menu_values(terms: ContractTerms) -> dict[str, object]:
    outbound = (MenuBilling.ATTEMPT, MenuBilling.SUCCESS)
    return {
        "menu": tuple({"label": item.kind.korean, "billed": menu_price(item)} for item in terms.menu),
        "menu_annex": MENU,
        "training_item": any(item.kind is MenuKind.INITIAL_TRAINING for item in terms.menu),
        "system_item": any(item.kind is MenuKind.SYSTEM for item in terms.menu),
        "management_item": any(item.kind is MenuKind.MANAGEMENT for item in terms.menu),
        "outbound": any(item.billing in outbound for item in terms.menu),
    }


def _charge_values(terms: ContractTerms) -> dict[str, object]:
    charge = terms.charge
    if isinstance(charge, MenuCharge):
        return {"month_won": round_won(charges_of(terms))}
    if isinstance(charge, FlatCharge):
        return {
            "month_won": charge.month_won,
            "band_contacts": charge.band.contacts_max,
            "overage_won": charge.band.overage_won,
        }
    if isinstance(charge, MeteredCharge):
        return {
            "unit": METERED_UNITS[charge.unit],
            "unit_prices": tuple(
                {"channel": channel.korean, "price_won": price, "steps": steps_text(charge, channel)}
                for channel, price in in_order(charge.price_won)
            ),
            "minimum_won": charge.month_minimum_won,
            "expected_contacts": sum(terms.expected_contacts.values()),
        }
    premiums: dict[str, object] = {
        "night_ratio": percent(charge.night_ratio),
        "holiday_ratio": percent(charge.holiday_ratio),
        "overtime_ratio": percent(charge.overtime_ratio),
    }
    if isinstance(charge, HourlyCharge):
        classes = tuple(
            {"name": one.kind.korean, "hours": premium_hours_text(one), "ratio": percent(one.ratio)}
            for one in charge.classes
        )
        return {"hour_won": charge.hour_won, "hour_classes": classes, **premiums}
    return {
        **_cost_plus_values(charge),
        "planning_overtime_billable": terms.planning_overtime_billable,
        "wages": terms.billing.wages.value,
        **premiums,
    }


def steps_text(charge: MeteredCharge, channel: Channel) -> str:
    """``, 월 500건을 넘는 부분은 1건에 1,900원``; nothing where the price has no steps."""
    unit = STEP_UNITS[charge.unit]
    return "".join(
        f", 월 {step.above:,}{unit}을 넘는 부분은 1{unit}에 {won(step.price_won)}"
        for step in charge.steps.get(channel, ())
    )


def _cost_plus_values(charge: CostPlusCharge) -> dict[str, object]:
    return {
        "margin": percent(Decimal(charge.margin)),
        "grade_prices": tuple(
            {"grade": grade.korean, "hour_won": hour_won} for grade, hour_won in charge.hour_won.items()
        ),
    }


def _stamp_values(terms: ContractTerms, rates: RateTable) -> dict[str, object]:
    if not terms.public_body:
        return {}
    amount_won = contract_won(terms, margin_of(terms).charges_won)
    return {"contract_won": amount_won, "stamp_won": stamp_duty_won(amount_won, rates, terms.valid_from)}
