"""The demo's content files as facts: figures, rules of the form engine, applicants, the tour."""

import re
from decimal import Decimal
from typing import Any

import pytest
from stdnum.be import vat

from tests.demo.content_files import CONTENT, FILES, load

FIELD_TYPES = {
    "short_text",
    "long_text",
    "number",
    "euro",
    "date",
    "single_choice",
    "multiple_choice",
    "municipality",
    "declaration",
    "file",
    "explanation",
}
MAPS_TO = {
    "title",
    "summary",
    "requested_amount",
    "theme",
    "period_start",
    "period_end",
    "none",
}
ROLES = {
    "municipality",
    "calls_manager",
    "case_officer",
    "reviewer",
    "chair",
    "editor",
    "translator",
    "dutch_translator",
    "approver",
    "administrator",
}


def fields(call: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {f["key"]: f for section in call["form"]["sections"] for f in section["fields"]}


def theme_keys(call: dict[str, Any]) -> set[str]:
    return {theme["key"] for theme in call["themes"]}


# --- Facts ---------------------------------------------------------------------------------------


def test_news_of_zele_keeps_its_facts():
    item = next(n for n in load("news.toml")["news"] if n["key"] == "zele-kansenplatform")
    text = str(item["body_nl"])
    assert (item["date"], item["nis"]) == ("2021-09-20", ["42028"])
    assert all(word in text for word in ("kind", "jeugd", "taal", "vrije tijd", "werk"))
    assert "tweemaal per jaar" in text


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_news_of_zele_has_a_place_for_everything_in_both_languages(language):
    item = next(n for n in load("news.toml")["news"] if n["key"] == "zele-kansenplatform")
    body = item[f"body_{language}"]
    text = str(body)
    names = ["REVA", "ROTZ", "CLB", "Kind &amp; Gezin", "Juvenes", "De Schooltas", "Gezinsbond"]
    names += ["Welzijnsschakel", "12", "24", {"nl": "OCMW", "fr": "CPAS"}[language], "YouTube"]
    assert [name for name in names if name not in text] == []
    assert [block["type"] for block in body if block["type"] not in {"rich_text", "heading"}] == [
        *("quote", "list", "gallery", "people", "callout", "video"),
    ]
    people = next(block["value"] for block in body if block["type"] == "people")
    assert [sorted(person) for person in people] == [["function", "organisation"]]


def test_abbreviations_are_those_of_the_glossary_that_was_checked():
    rows = load("glossary.toml")["abbreviations"]
    pairs = {row["short_nl"]: row["short_fr"] for row in rows}
    assert (pairs["OCMW"], pairs["CLB"], pairs["vzw"]) == ("CPAS", "CPMS", "asbl")
    assert all(row["meaning_nl"] and row["meaning_fr"] for row in rows)


def test_tags_of_the_news_are_known_and_used():
    news = load("news.toml")
    used = {code for item in news["news"] for code in item["tags"]}
    assert used == {tag["code"] for tag in news["tags"]}


def test_practices_keep_their_scores_and_places():
    practices = {p["key"]: p for p in load("practices.toml")["practices"]}
    scores = {k: (p["reach"], p["recurring"]) for k, p in practices.items() if "reach" in p}
    assert scores == {
        "elk-telt": (3, 4),
        "toegankelijke-stembureaus-bergen": (3, 2),
        "huisbezoeken-80-plussers": (3, 3),
        "seniorenraad": (2, 3),
    }
    assert practices["drempelmeter"]["nis"] == ["71072"]
    # The source of these two gives no place.
    nowhere = [k for k, p in practices.items() if not p["nis"] and "place_nl" not in p]
    assert nowhere == ["huisbezoeken-80-plussers", "seniorenraad"]


def test_elk_telt_keeps_its_budget():
    practices = {p["key"]: p for p in load("practices.toml")["practices"]}
    amounts = [(b.get("year"), b["amount"]) for b in practices["elk-telt"]["budget"]]
    assert amounts == [(2018, "100000"), (2018, "50000"), (2018, "65000"), (None, "5000")]
    assert str(practices["elk-telt"]["body_nl"]).count("<li>") == 7


def test_awards_of_2015_list_what_each_project_does():
    awards = load("call_intermunicipal_2015.toml")["awards"]
    texts = [award["description_nl"] for award in awards]
    assert [text.count("\n- ") for text in texts] == [2, 2, 3, 4, 2, 7, 8]
    assert all("\n\n- " in text for text in texts)
    assert "NET-WERKEN" in texts[3]


def test_recommendations_name_practices_that_are_there():
    file = load("practices.toml")
    known = {practice["key"] for practice in file["practices"]}
    assert len(file["recommendations"]) == 3
    assert [
        key for r in file["recommendations"] for key in r["practices"] if key not in known
    ] == []


@pytest.mark.parametrize("name", ["call_brussels_2027.toml", "call_elk_telt.toml"])
def test_criteria_weigh_one_hundred(name):
    criteria = load(name)["criteria"]
    assert sum(c["weight"] for c in criteria) == 100
    assert {c["scale_max"] for c in criteria} == {5}


def test_brussels_call_keeps_its_figures():
    call = load("call_brussels_2027.toml")
    assert [e["cap"] for e in call["envelopes"]] == ["120000.00"]
    assert (call["amount_min"], call["amount_max"]) == ("2500.00", "12500.00")
    assert [c["weight"] for c in call["criteria"]] == [25, 20, 15, 20, 15, 5]
    assert {c["key"]: c.get("threshold") for c in call["criteria"]} == {
        "results": 2,
        "approach": 2,
        "partners": None,
        "feasibility": 2,
        "innovation": None,
        "charter": None,
    }
    assert len(call["themes"]) == 4


def test_elk_telt_call_keeps_its_figures():
    call = load("call_elk_telt.toml")
    assert [(e["key"], e["cap"]) for e in call["envelopes"]] == [
        ("A", "100000.00"),
        ("B", "50000.00"),
        ("C", "65000.00"),
    ]
    assert [c["weight"] for c in call["criteria"]] == [10, 20, 20, 15, 15, 10, 10]


def test_intermunicipal_call_keeps_its_figures():
    call = load("call_intermunicipal_2015.toml")
    assert [a["award_no"] for a in call["awards"]] == [1, 2, 3, 4, 5, 6, 7]
    assert (call["expected_total"], call["envelopes"][0]["cap"]) == ("1006397.00", "1006397.00")
    assert (call["decided_on"], call["project_from"], call["project_until"]) == (
        "2015-12-08",
        "2015-12-01",
        "2018-11-30",
    )


@pytest.mark.parametrize("name", FILES)
def test_enterprise_numbers_are_invented_and_valid(name):
    text = (CONTENT / name).read_text(encoding="utf-8")
    numbers = re.findall(r"\b[01]\d{3}\.\d{3}\.\d{3}\b", text)
    assert [n for n in numbers if not vat.is_valid(n) or not n.startswith("0999.")] == []


# --- Forms and answers ---------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["call_brussels_2027.toml", "call_elk_telt.toml"])
def test_form_fields_follow_the_form_engine(name):
    call = load(name)
    form = fields(call)
    total = sum(len(section["fields"]) for section in call["form"]["sections"])
    assert len(form) == total
    questions = [f for f in form.values() if f["type"] != "explanation"]
    assert {f["type"] for f in form.values()} == FIELD_TYPES
    assert {f["maps_to"] for f in questions} == MAPS_TO
    assert [f["key"] for f in questions if not isinstance(f["required"], bool)] == []
    needs_choices = {
        f["key"]
        for f in questions
        if f["type"] in {"single_choice", "multiple_choice"} and f["maps_to"] != "theme"
    }
    assert {f["key"] for f in questions if f.get("choices")} == needs_choices
    limits = [f["key"] for f in questions if f["type"] == "long_text" and "max_words" not in f]
    assert limits == []


def answer_problems(call: dict[str, Any], answers: dict[str, Any]) -> list[str]:
    """What the form engine would refuse in these answers, one line each."""
    form = fields(call)
    problems = [f"{key}: unknown" for key in answers if key not in form]
    for key, field in form.items():
        value = answers.get(key)
        if value is None:
            if field.get("required"):
                problems.append(f"{key}: missing")
            continue
        problems += [f"{key}: {text}" for text in _value_problems(call, field, value)]
    return problems


def _value_problems(call: dict[str, Any], field: dict[str, Any], value: Any) -> list[str]:
    match field["type"]:
        case "short_text":
            fits, problem = len(value) <= field["max_length"], "too long"
        case "long_text":
            fits, problem = len(value.split()) <= field["max_words"], "too many words"
        case "euro":
            low, high = Decimal(field["min"]), Decimal(field["max"])
            fits, problem = low <= Decimal(value) <= high, "outside the limits"
        case "number" | "date":
            low, high = field.get("min", value), field.get("max", value)
            fits, problem = low <= value <= high, "outside the limits"
        case "single_choice" | "multiple_choice":
            known = {choice["key"] for choice in field.get("choices", [])}
            known = theme_keys(call) if field["maps_to"] == "theme" else known
            given = {value} if isinstance(value, str) else set(value)
            fits, problem = given <= known, "unknown choice"
        case "declaration":
            fits, problem = value is True, "not declared"
        case _:
            fits, problem = True, ""
    return [] if fits else [problem]


def balance(answers: dict[str, Any]) -> Decimal:
    """Costs less income, the grant asked for included, in euro."""
    costs = sum(Decimal(v) for k, v in answers.items() if k.startswith("cost_"))
    income = sum(Decimal(v) for k, v in answers.items() if k.startswith("income_"))
    return costs - income - Decimal(answers["requested_amount"])


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_municipality_answers_fit_the_brussels_form(language):
    answers = load("municipality_answers.toml")[f"answers_{language}"]
    assert answer_problems(load("call_brussels_2027.toml"), answers) == []
    assert balance(answers) == 0


def test_applicants_answers_fit_the_elk_telt_form():
    call = load("call_elk_telt.toml")
    found = {a["key"]: answer_problems(call, a["answers"]) for a in call["applications"]}
    assert found == {a["key"]: [] for a in call["applications"]}
    assert {balance(a["answers"]) for a in call["applications"]} == {Decimal(0)}


def test_applicants_are_eight_and_differ():
    applications = load("call_elk_telt.toml")["applications"]
    states = [a["state"] for a in applications]
    assert (states.count("in_review"), states.count("submitted"), len(states)) == (6, 2, 8)
    for value in ("name", "enterprise_number", "email"):
        assert len({a["organisation"][value] for a in applications}) == 8
    for key in ("title", "problem", "goals", "participation", "iban"):
        assert len({a["answers"][key] for a in applications}) == 8


def test_requests_exceed_envelope_a_alone():
    call = load("call_elk_telt.toml")
    envelope_of = {theme["key"]: theme["envelope"] for theme in call["themes"]}
    asked = dict.fromkeys("ABC", Decimal(0))
    for application in call["applications"]:
        answers = application["answers"]
        asked[envelope_of[answers["theme"]]] += Decimal(answers["requested_amount"])
    cap = {e["key"]: Decimal(e["cap"]) for e in call["envelopes"]}
    assert {key: asked[key] > cap[key] for key in asked} == {"A": True, "B": False, "C": False}
    assert min(asked.values()) > 0


def test_half_of_the_reviews_are_finished_and_whole():
    call = load("call_elk_telt.toml")
    criteria = [c["key"] for c in call["criteria"]]
    in_review = [a for a in call["applications"] if a["state"] == "in_review"]
    reviews = [(a, r) for a in in_review for r in a.get("reviews", [])]
    assert len(reviews) * 2 == sum(len(a["reviewers"]) for a in in_review)
    for application, review in reviews:
        asked = Decimal(application["answers"]["requested_amount"])
        advised = Decimal(review["advised_amount"])
        expected = {
            "award": advised == asked,
            "partial": 0 < advised < asked,
            "refuse": not advised,
        }
        assert expected[review["advice"]], application["key"]
        assert [s["criterion"] for s in review["scores"]] == criteria
        assert [s for s in review["scores"] if not 0 <= s["score"] <= 5 or not s["reason"]] == []


def test_applicants_sent_before_the_deadline():
    call = load("call_elk_telt.toml")
    opened = (call["opens_days"], call["opens_time"])
    closed = (call["closes_days"], call["closes_time"])
    sent = [(a["submitted_days"], a["submitted_time"]) for a in call["applications"]]
    assert [instant for instant in sent if not opened <= instant < closed] == []


def test_tour_has_six_steps_and_a_card_for_every_role():
    tour = load("tour.toml")
    assert [step["number"] for step in tour["steps"]] == [1, 2, 3, 4, 5, 6]
    assert {role["role"] for role in tour["roles"]} == ROLES
    assert {step["role"] for step in tour["steps"]} <= ROLES
    people = tour["roles"] + tour["extra_users"]
    assert len({person["email"] for person in people}) == len(people)
    used = {r for a in load("call_elk_telt.toml")["applications"] for r in a["reviewers"]}
    assert used == {person["key"] for person in people if "key" in person}


def test_steps_of_the_tour_have_two_sentences():
    wrong = []
    for step in load("tour.toml")["steps"]:
        for language in ("nl", "fr"):
            text = step[f"text_{language}"]
            if len(re.findall(r"[.?!](?= |$)", text)) != 2:
                wrong.append(f"{step['number']} {language}")
    assert wrong == []


def test_contact_data_are_invented():
    """Only example.org addresses and 02 555 numbers."""
    for name in FILES:
        text = (CONTENT / name).read_text(encoding="utf-8")
        assert [m for m in re.findall(r"[\w.]+@[\w.]+", text) if "@example.org" not in m] == []
        assert [
            m for m in re.findall(r"\b0\d{1,3}(?: \d{2,3}){3}\b", text) if m[:6] != "02 555"
        ] == []


def test_theme_of_brussels_keeps_its_facts():
    theme = next(one for one in load("themes.toml")["themes"] if one["key"] == "equality")
    assert [part["title_nl"].partition(":")[0] for part in theme["sections"]] == [
        "Begeleiding",
        "Subsidies voor projecten van gemeenten",
        "Jaarlijkse subsidie voor divers personeel",
        "Proefproject",
    ]
    network, call, subsidy, pilot = (
        str([part["text_nl"], part["text_fr"]]) for part in theme["sections"]
    )
    assert all(word in network for word in ("Coördinatie", "schepenen", "échevins", "19"))
    assert "bijna <b>120.000 euro" in call
    assert "120 000 euros" in call.replace("\\u202f", " ").replace("\u202f", " ")
    lists = [block["value"] for block in theme["sections"][1]["text_nl"] if block["type"] == "list"]
    assert [len(lines) for lines in lists] == [4]
    for fact in ("4 september 2008", "4 septembre 2008", "rtikel 3", "1 miljoen", "1 million"):
        assert fact in subsidy
    for who in ("gemeenten", "intercommunales", "vzw’s", "asbl"):
        assert who in subsidy
    for fact in ("29 maart 2012", "29 mars 2012", "checklist", "studiedagen", "opleidingen"):
        assert fact in pilot
    assert theme["published"] == "2019-04-11 10:05"
