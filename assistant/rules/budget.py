"""The national budget: single figures, sums, differences, shares and ranks of the printed table.

A printed figure is always the answer; where the parts add up to something else by rounding, both
are named.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from msgspec import Struct

from assistant.domain import Amount, Facts, Form, Outcome, Point, Ruling, Step
from assistant.rules.values import amount_step, eur, names, pct, share_step, thema
from corpus.model import Cite
from corpus.rulebook import Budget, Budgetregel, Inleg, cite

CUMULATIVE = "cumulatief"


class BudgetAsk(Struct, frozen=True):
    """What is asked of the table, besides lines and years."""

    form: Form
    most: bool = False
    least: bool = False
    difference: bool = False
    together: bool = False
    share: bool = False
    per_year: bool = False
    average: bool = False
    all_themes: bool = False
    whole: bool = False
    cumulative: bool = False
    which_year: bool = False
    which_ministry: bool = False
    rounding: bool = False
    amount_asked: bool = True
    fewer: bool = False


def budget(facts: Facts, data: Budget, ask: BudgetAsk) -> Ruling:
    """The figure or figures asked for, with the row and year they stand in."""
    rows = _rows(facts, data, ask)
    keys = _keys(facts, data, ask)
    comparing = ask.form is not Form.OPEN and ask.difference and len(rows) == 2
    if (ask.most or ask.least) and not comparing:
        return _rank(facts, data, ask, rows, keys)
    if ask.difference and (len(rows) == 2 or len(keys) == 2):
        claim = None if ask.form is Form.OPEN or ask.amount_asked else not ask.fewer
        if len(rows) == 2 and len(keys) == 2:
            keys = keys[:1] if CUMULATIVE not in keys[:1] else keys[1:]
        return _difference(data, rows, keys, claim)
    if ask.share and rows and rows[0].id != data.totaal.id:
        return _share(data, rows, keys)
    if ask.average and len(rows) == 1:
        return _average(data, rows[0])
    return _figures(facts, data, ask, rows, keys)


def _rows(facts: Facts, data: Budget, ask: BudgetAsk) -> list[Budgetregel]:
    if ask.all_themes:
        extra = [r for r in data.regel if not r.thema and r.id in facts.hoofdthemas]
        return (
            [r for r in data.regel if r.thema]
            + extra
            + ([data.totaal] if ask.whole and extra else [])
        )
    by_theme = [r for name in facts.hoofdthemas for r in data.regel if r.id == name]
    if by_theme:
        return by_theme
    if facts.ministeries:
        return [r for m in facts.ministeries for r in data.regel if r.ministerie == m]
    return [data.totaal]


def _keys(facts: Facts, data: Budget, ask: BudgetAsk) -> list[str]:
    years = [y for y in facts.jaren if y in data.jaren]
    whole = len(years) == len(data.jaren)
    if ask.per_year and (whole or not years):
        return [*map(str, data.jaren), CUMULATIVE]
    if (ask.cumulative and len(years) != 1) or whole:
        return [CUMULATIVE]
    if years:
        return [str(y) for y in sorted(years)]
    return [CUMULATIVE]


def table_cite(data: Budget, row: Budgetregel, key: str) -> tuple[Cite, ...]:
    """Where the printed figure of this row and year stands."""
    return tuple(cite(ref.format(printed=row.printed[key])) for ref in data.bronnen)


def _amount(row: Budgetregel, key: str, proof: tuple[Cite, ...]) -> Amount:
    year = int(key) if key.isdigit() else None
    return Amount(f"{row.id} {key}", Decimal(row.eur[key]), row.id, year, proof)


def _step(row: Budgetregel, key: str, source: Cite) -> Step:
    return amount_step(f"{row.id} {key} (x € 1.000: {row.printed[key]})", row.eur[key], source)


def _name(data: Budget, row: Budgetregel) -> str:
    return "§totaal:" if row.id == data.totaal.id else thema(row.id)


def _figures(
    facts: Facts, data: Budget, ask: BudgetAsk, rows: list[Budgetregel], keys: list[str]
) -> Ruling:
    points: list[Point] = []
    steps: list[Step] = []
    amounts: list[Amount] = []
    for row in rows:
        for key in keys:
            proof = table_cite(data, row, key)
            steps.append(_step(row, key, proof[0]))
            amounts.append(_amount(row, key, proof))
            values = {
                "thema": _name(data, row),
                "periode": f"§periode:{key}",
                "bedrag": eur(row.eur[key]),
            }
            kind = "budget.nul" if row.eur[key] == 0 else "budget.bedrag"
            points.append(Point(kind, values, proof, "source"))
    if len(rows) > 1 and data.totaal not in rows:
        _add_sum(data, rows, keys, points, steps, amounts, facts, ask)
    elif len(keys) > 1 and CUMULATIVE not in keys and ask.together:
        total = sum(Decimal(rows[0].eur[k]) for k in keys)
        steps.append(amount_step("Jaren samen", total))
        amounts.insert(0, Amount("jaren samen", total, rows[0].id))
        points.insert(
            0,
            Point(
                "budget.jaren_samen",
                {
                    "thema": _name(data, rows[0]),
                    "bedrag": eur(total),
                    "perioden": names(f"§periode:{k}" for k in keys),
                },
                table_cite(data, rows[0], keys[0]),
                "calculation",
            ),
        )
    for row in rows[:1]:
        points += _rounding(data, row, keys, steps, ask)
    if rows[0].id == data.totaal.id and CUMULATIVE in keys:
        points.append(
            Point(
                "budget.totaal_bronnen",
                {"ander": eur(256_000_000), "toegevoegd": eur(data.toegevoegd.cumulatief)},
                (
                    cite("nieuws-rijksoverheid-2025-12-11 › Gebundelde geldstroom # 256"),
                    cite(data.toegevoegd.bron),
                ),
                "source",
            )
        )
        steps += [
            amount_step("Ander totaal in nieuwsberichten", 256_000_000),
            amount_step("Later toegevoegd", data.toegevoegd.cumulatief),
        ]
        amounts.append(Amount("totaal volgens nieuwsberichten", Decimal(256_000_000)))
        amounts.append(
            Amount(
                "later toegevoegd (VWS)", Decimal(data.toegevoegd.cumulatief), data.toegevoegd.id
            )
        )
    outcome = Outcome.ANSWERED
    if ask.form is Form.YES_NO and not ask.amount_asked and not facts.bedragen and len(rows) == 1:
        positive = all(row.eur[k] > 0 for row in rows for k in keys)
        outcome = Outcome.YES if positive else Outcome.NO
        points.insert(
            0, Point("check.ja_kort" if positive else "check.nee_kort", {}, (), "connective")
        )
        if not positive:
            points += _later_years(data, rows[0])
    elif facts.bedragen and ask.form is not Form.OPEN and not ask.rounding and not ask.amount_asked:
        hit = all(any(_same(b, a.eur) for a in amounts) for b in facts.bedragen)
        outcome = Outcome.YES if hit else Outcome.NO
        points.insert(0, Point("check.ja" if hit else "check.nee", {}, (), "connective"))
        if _zero(rows, keys):
            points += _later_years(data, rows[0])
    elif ask.form is Form.OPEN and _zero(rows, keys):
        points += _later_years(data, rows[0])
    return Ruling(
        topic="budget",
        outcome=outcome,
        points=tuple(points),
        steps=tuple(steps),
        amounts=tuple(amounts),
    )


def _same(claimed: Decimal, real: Decimal) -> bool:
    """A claim in thousands (as in the table) or in euros."""
    return claimed == real or claimed * 1000 == real


def _zero(rows: list[Budgetregel], keys: list[str]) -> bool:
    return len(rows) == 1 and len(keys) == 1 and rows[0].eur[keys[0]] == 0


def _later_years(data: Budget, row: Budgetregel) -> list[Point]:
    later = [str(y) for y in data.jaren if row.eur[str(y)] > 0]
    return [
        Point(
            "budget.bedrag",
            {"thema": _name(data, row), "periode": f"§periode:{key}", "bedrag": eur(row.eur[key])},
            table_cite(data, row, key),
            "source",
        )
        for key in later
    ]


def _add_sum(
    data: Budget,
    rows: list[Budgetregel],
    keys: list[str],
    points: list[Point],
    steps: list[Step],
    amounts: list[Amount],
    facts: Facts,
    ask: BudgetAsk,
) -> None:
    for key in reversed(keys):
        total = sum(Decimal(r.eur[key]) for r in rows)
        steps.append(amount_step(f"Som {key}", total))
        amounts.insert(0, Amount(f"samen {key}", total, None, int(key) if key.isdigit() else None))
        points.insert(
            0,
            Point(
                "budget.som",
                {
                    "themas": names(thema(r.id) for r in rows),
                    "periode": f"§periode:{key}",
                    "bedrag": eur(total),
                },
                table_cite(data, rows[0], key),
                "calculation",
            ),
        )


def _rounding(
    data: Budget, row: Budgetregel, keys: list[str], steps: list[Step], ask: BudgetAsk
) -> list[Point]:
    """Where the printed figure is not the sum of its parts: both, and which one counts."""
    found = []
    for key in keys:
        if row.id == data.totaal.id and key.isdigit():
            parts = sum(Decimal(r.eur[key]) for r in data.regel)
        elif key == CUMULATIVE:
            parts = sum(Decimal(row.eur[str(y)]) for y in data.jaren)
        else:
            continue
        if parts != row.eur[key]:
            steps.append(amount_step("Som van de delen", parts))
            found.append(
                Point(
                    "budget.afronding",
                    {"gedrukt": eur(row.eur[key]), "som": eur(parts)},
                    table_cite(data, row, key)[:1],
                )
            )
    return found


def _rank(
    facts: Facts, data: Budget, ask: BudgetAsk, rows: list[Budgetregel], keys: list[str]
) -> Ruling:
    pick: Callable[..., tuple[str, Decimal]] = max if ask.most else min
    word = "meest" if ask.most else "minst"
    key = keys[-1]
    if ask.which_year and len(rows) == 1:
        row = rows[0]
        figures = [(str(y), Decimal(row.eur[str(y)])) for y in data.jaren]
        best = pick(figures, key=lambda f: f[1])
        proof = table_cite(data, row, best[0])
        points = [
            Point(
                f"budget.jaar_{word}",
                {
                    "thema": _name(data, row),
                    "periode": f"§periode:{best[0]}",
                    "bedrag": eur(best[1]),
                },
                proof,
                "source",
            )
        ]
        steps = [_step(row, k, proof[0]) for k, _ in figures]
        return Ruling(
            topic="budget",
            outcome=Outcome.ANSWERED,
            points=tuple(points),
            steps=tuple(steps),
            amounts=(_amount(row, best[0], proof),),
        )
    if ask.which_ministry:
        sums: dict[str, Decimal] = {}
        for r in data.regel:
            if r.ministerie:
                sums[r.ministerie] = sums.get(r.ministerie, Decimal(0)) + r.eur[key]
        best = pick(sums.items(), key=lambda f: f[1])
        proof = table_cite(data, data.totaal, key)
        steps = [amount_step(f"{m} {key}", total, proof[0]) for m, total in sums.items()]
        return Ruling(
            topic="budget",
            outcome=Outcome.ANSWERED,
            points=(
                Point(
                    f"budget.ministerie_{word}",
                    {
                        "ministerie": best[0].upper(),
                        "periode": f"§periode:{key}",
                        "bedrag": eur(best[1]),
                    },
                    proof,
                    "calculation",
                ),
            ),
            steps=tuple(steps),
            amounts=(Amount(f"{best[0]} {key}", best[1], cites=proof),),
        )
    pool = rows if len(rows) > 1 else [r for r in data.regel if r.thema]
    figures = [(r.id, Decimal(r.eur[key])) for r in pool]
    ordered = sorted(figures, key=lambda f: (-f[1] if ask.most else f[1], f[0]))
    best = ordered[0]
    row = next(r for r in pool if r.id == best[0])
    proof = table_cite(data, row, key)
    steps = [_step(r, key, table_cite(data, r, key)[0]) for r in pool]
    second = next(r for r in pool if r.id == ordered[1][0])
    return Ruling(
        topic="budget",
        outcome=Outcome.ANSWERED,
        points=(
            Point(
                f"budget.{word}",
                {"thema": thema(row.id), "periode": f"§periode:{key}", "bedrag": eur(best[1])},
                proof,
                "source",
            ),
            Point(
                "budget.daarna",
                {"thema": thema(second.id), "bedrag": eur(second.eur[key])},
                table_cite(data, second, key)[:1],
                "source",
            ),
        ),
        steps=tuple(steps),
        amounts=(_amount(row, key, proof), _amount(second, key, table_cite(data, second, key))),
    )


def _difference(
    data: Budget, rows: list[Budgetregel], keys: list[str], claim_more: bool | None = None
) -> Ruling:
    if len(rows) == 2:
        key = keys[-1]
        pairs = [(rows[0], key), (rows[1], key)]
    else:
        pairs = [(rows[0], keys[0]), (rows[0], keys[-1])]
    first, second = (Decimal(r.eur[k]) for r, k in pairs)
    gap = second - first
    proof = tuple(c for r, k in pairs for c in table_cite(data, r, k)[:1])
    values = {
        "een": _name(data, pairs[0][0]),
        "ander": _name(data, pairs[1][0]),
        "periode": f"§periode:{pairs[0][1]}",
        "later": f"§periode:{pairs[1][1]}",
        "bedrag": eur(abs(gap)),
        "eerste": eur(first),
        "tweede": eur(second),
    }
    outcome, verdict = Outcome.ANSWERED, []
    if claim_more is not None:
        hit = first > second if claim_more else first < second
        outcome = Outcome.YES if hit else Outcome.NO
        verdict = [Point("check.ja" if hit else "check.nee", {}, (), "connective")]
    key_name = (
        "budget.verschil_themas"
        if len(rows) == 2
        else ("budget.stijgt" if gap >= 0 else "budget.daalt")
    )
    steps = [_step(r, k, table_cite(data, r, k)[0]) for r, k in pairs]
    steps.append(amount_step("Verschil", abs(gap)))
    return Ruling(
        topic="budget",
        outcome=outcome,
        points=(*verdict, Point(key_name, values, proof, "calculation")),
        steps=tuple(steps),
        amounts=(
            Amount("verschil", abs(gap), cites=proof),
            *(_amount(r, k, table_cite(data, r, k)) for r, k in pairs),
        ),
    )


def _share(data: Budget, rows: list[Budgetregel], keys: list[str]) -> Ruling:
    key = keys[-1]
    if len(rows) == 1 and key != CUMULATIVE:
        return _share_of_own(data, rows[0], key)
    part = sum(Decimal(r.eur[key]) for r in rows)
    whole = Decimal(data.totaal.eur[key])
    share = (part / whole).quantize(Decimal("0.001"))
    proof = (*table_cite(data, rows[0], key)[:1], *table_cite(data, data.totaal, key)[:1])
    return Ruling(
        topic="budget",
        outcome=Outcome.ANSWERED,
        points=(
            Point(
                "budget.aandeel",
                {
                    "themas": names(thema(r.id) for r in rows),
                    "periode": f"§periode:{key}",
                    "bedrag": eur(part),
                    "totaal": eur(whole),
                    "aandeel": pct(share),
                },
                proof,
                "calculation",
            ),
        ),
        steps=(
            *(_step(r, key, table_cite(data, r, key)[0]) for r in rows),
            _step(data.totaal, key, proof[1]),
            share_step("Aandeel", share),
        ),
        amounts=(Amount("deel", part, cites=proof), Amount("totaal", whole, cites=proof)),
    )


def _share_of_own(data: Budget, row: Budgetregel, key: str) -> Ruling:
    """One line in one year, as a share of its own total and of that year's total."""
    part, own = Decimal(row.eur[key]), Decimal(row.eur[CUMULATIVE])
    year = Decimal(data.totaal.eur[key])
    of_own, of_year = ((part / w).quantize(Decimal("0.001")) for w in (own, year))
    proof = (*table_cite(data, row, key)[:1], *table_cite(data, data.totaal, key)[:1])
    values = {"thema": _name(data, row), "periode": f"§periode:{key}", "bedrag": eur(part)}
    return Ruling(
        topic="budget",
        outcome=Outcome.ANSWERED,
        points=(
            Point(
                "budget.aandeel_eigen",
                {**values, "totaal": eur(own), "aandeel": pct(of_own)},
                proof[:1],
                "calculation",
            ),
            Point(
                "budget.aandeel_jaar",
                {**values, "totaal": eur(year), "aandeel": pct(of_year)},
                proof,
                "calculation",
            ),
        ),
        steps=(
            _step(row, key, proof[0]),
            _step(row, CUMULATIVE, proof[0]),
            _step(data.totaal, key, proof[1]),
            share_step("Aandeel van het eigen totaal", of_own),
            share_step("Aandeel van het jaar", of_year),
        ),
        amounts=(
            Amount("deel", part, row.id, int(key), proof),
            Amount("eigen totaal", own, row.id),
            Amount("totaal van het jaar", year, None, int(key)),
        ),
    )


def _average(data: Budget, row: Budgetregel) -> Ruling:
    total = Decimal(row.eur[CUMULATIVE])
    average = (total / len(data.jaren)).quantize(Decimal(1))
    proof = table_cite(data, row, CUMULATIVE)
    return Ruling(
        topic="budget",
        outcome=Outcome.ANSWERED,
        points=(
            Point(
                "budget.gemiddeld",
                {"thema": _name(data, row), "bedrag": eur(average), "totaal": eur(total)},
                proof,
                "calculation",
            ),
        ),
        steps=(_step(row, CUMULATIVE, proof[0]), amount_step("Gemiddeld per jaar", average)),
        amounts=(Amount("gemiddeld per jaar", average, row.id), _amount(row, CUMULATIVE, proof)),
    )


def inleg(facts: Facts, data: Inleg, ask: BudgetAsk) -> Ruling:
    """What is known of the second tranche's money: a total and the ministries' shares."""
    per_line = bool(facts.hoofdthemas)
    years = [y for y in facts.jaren if y in data.jaren]
    proof = tuple(cite(r) for r in data.bronnen)
    total_proof = (cite(data.totaal_bron),)
    computed = sum(data.ministerie.values())
    steps = [amount_step(f"Inleg {m}", v, proof[0]) for m, v in data.ministerie.items()]
    steps += [
        amount_step("Som van de ministeries", computed),
        amount_step("Totaal volgens de bron", data.totaal, total_proof[0]),
    ]
    asked = [m for m in facts.ministeries if m in data.ministerie]
    unknown = [m for m in facts.ministeries if m not in data.ministerie]
    specific_year = 0 < len(years) < len(data.jaren)
    if per_line or specific_year:
        points = [
            Point("inleg.onbekend", {}, proof),
            Point("inleg.totaal", {"totaal": eur(data.totaal)}, total_proof, "source"),
            Point("inleg.ministeries", {"ministeries": _ministries(data)}, proof, "source"),
        ]
        return Ruling(
            topic="budget",
            outcome=Outcome.NOT_IN_SOURCES,
            points=tuple(points),
            steps=tuple(steps),
            amounts=tuple(Amount(m.upper(), Decimal(v)) for m, v in data.ministerie.items())
            + (Amount("totaal", Decimal(data.totaal)),),
        )
    if ask.most or ask.least:
        best = (max if ask.most else min)(data.ministerie.items(), key=lambda f: f[1])
        asked = [best[0]]
    points = []
    amounts: list[Amount] = []
    if asked:
        points.append(
            Point(
                "inleg.ministerie",
                {"ministeries": "§inleg:" + "|".join(f"{m}={data.ministerie[m]}" for m in asked)},
                proof,
                "source",
            )
        )
        amounts += [Amount(m.upper(), Decimal(data.ministerie[m]), cites=proof) for m in asked]
        if len(asked) > 1:
            total = sum(data.ministerie[m] for m in asked)
            steps.append(amount_step("Samen", total))
            points.append(Point("inleg.samen", {"bedrag": eur(total)}, proof, "calculation"))
            amounts.append(Amount("samen", Decimal(total)))
    if unknown:
        points.append(
            Point(
                "inleg.geen_ministerie",
                {"ministeries": "§plain:" + ", ".join(m.upper() for m in unknown)},
                proof,
            )
        )
    if not asked:
        points.append(Point("inleg.totaal", {"totaal": eur(data.totaal)}, total_proof, "source"))
        points.append(
            Point("inleg.ministeries", {"ministeries": _ministries(data)}, proof, "source")
        )
        points.append(Point("inleg.som", {"som": eur(computed)}, proof, "calculation"))
        amounts += [
            Amount("totaal", Decimal(data.totaal), cites=total_proof),
            *(Amount(m.upper(), Decimal(v), cites=proof) for m, v in data.ministerie.items()),
            Amount("som van de ministeries", Decimal(computed)),
        ]
    if ask.share and asked:
        part = sum(data.ministerie[m] for m in asked)
        share = (Decimal(part) / computed).quantize(Decimal("0.001"))
        steps.append(share_step("Aandeel", share))
        points.append(
            Point(
                "inleg.aandeel", {"aandeel": pct(share), "som": eur(computed)}, proof, "calculation"
            )
        )
    if ask.together and not asked:
        points = points[1:] + points[:1]
    outcome = Outcome.ANSWERED
    if unknown and not asked:
        outcome = Outcome.NOT_IN_SOURCES
    if ask.form is not Form.OPEN and facts.bedragen and not ask.amount_asked:
        hit = all(any(b == a.eur for a in amounts) for b in facts.bedragen)
        outcome = Outcome.YES if hit else Outcome.NO
        points.insert(0, Point("check.ja" if hit else "check.nee", {}, (), "connective"))
        if not hit:
            points.append(
                Point("inleg.ministeries", {"ministeries": _ministries(data)}, proof, "source")
            )
    return Ruling(
        topic="budget",
        outcome=outcome,
        points=tuple(points),
        steps=tuple(steps),
        amounts=tuple(amounts),
    )


def _ministries(data: Inleg) -> str:
    return "§inleg:" + "|".join(f"{m}={v}" for m, v in data.ministerie.items())
