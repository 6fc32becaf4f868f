"""Money was paid, over three apps: from the path to the forms. Payments, what happened, what was done, who was told and a
statement are written down, one number is taken from a download, a gap cannot be filled; police get all of it in the
tables, word for word.
"""

import os

from dialog import choose_file
from guide import answer
from messages import table
from screen import begins, role, said, text, wait

EXPORT = "WhatsApp Chat - +44 7700 900142.zip"
ZONE = "America/Edmonton"
# A published example of an address; one letter of the other is wrong.
WALLET = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"
MISTYPED = WALLET[:-2] + "p4"
ASKED = "First they wanted 200 in coins"
# It stands in the download: where the money was to go.
EMAIL = "er.giftpay77@mail.example.com"
CARD = {"gift_card_brand": "Larkline Games", "gift_card_number": "X7QP-2M4K-9TRD"}
PAID = {"amount": "50", "currency": "CAD", "date_time": "2026-03-05 20:26"}
TRANSFER = {"transaction_id": "CAk9RmZs"}
CALL = {"whom": "Larkline Bank, Dana", "number": "LB-20931", "note": "They look into it"}
EVENT = {"what": "The threat", "date_time": "2026-03-04 21:08"}
THREAT = {"platform": "Instagram", "words": "pay 200 or i send it to all your followers"}
TICKET = "IG-5520187"
TOLD = {"told_whom": "Ms Roy, his teacher", "by_whom": "his mother"}
STATEMENT = {
    "who": "Sam K",
    "how": "Screenshots on his phone, then a cable",
    "words": "I saved all of it on 8 March. This is true to the best of my knowledge.",
}
WHY_NOT = "The phone fell into the lake on Friday"


def play(stage):
    window, say = stage.open(), stage.say
    set_up(stage, window, say)
    add(stage, window, say)
    path_to_the_form(stage, window, say)
    coins(stage, window, say)
    gift_card(stage, window, say)
    transfer(stage, window, say)
    happened_and_done(stage, window, say)
    statement(stage, window, say)
    not_possible(stage, window, say)
    stage.place(window, "handOver")
    stage.choose_where(window)
    stage.shot("hand-over")
    window.press(say("handOver.write"))
    window.heading(say("handOver.doneTitle"))
    stage.close()
    prove(stage)


def set_up(stage, window, say):
    """Instagram, then Snapchat, then WhatsApp; money was sent."""
    advice = stage.advice
    window.press(say("safety.goOn"))
    window.press(say("start.make"))
    window.press(say("guide.toQuestions"))
    answer(window, advice, say, "who", ["parent"])
    answer(window, advice, say, "apps", ["instagram", "snapchat", "whatsapp"])
    answer(window, advice, say, "happened", ["paid"])
    stage.shot("what-happened")
    window.press(say("guide.skipAll"))
    window.heading(say("guide.stageTitles.stop_replying"))


def add(stage, window, say):
    stage.place(window, "exhibits")
    window.press(say("exhibits.add"))
    choose_file(window, stage.dialog("files"), os.path.join(stage.files, "exports", EXPORT))
    window.heading(say("adding.doneTitle", 1, 0, 0))


def path_to_the_form(stage, window, say):
    """The step about the money is open to whoever looks for it, and leads to the form."""
    stage.place(window, "path")
    window.heading(say("guide.stageTitles.stop_replying"))
    step = window.item(stage.advice.step("call_bank"))
    window.press(begins(say("guide.how")), inside=step)
    stage.shot("money-step")
    window.press(say("records.add.payment"), inside=step)
    window.heading(say("records.title"))
    stage.shot("nothing-written")


def asks(say, kind, name, method=""):
    """What the form calls a field: as asksFor in ui/src/records/words.ts."""
    asked = say("records.asks")
    return asked.get(f"{kind}.{name}.{method}") or asked.get(f"{kind}.{name}") or say(f"records.fields.{name}")


def begin(window, say, kind):
    window.press(say(f"records.add.{kind}"))
    part(window, say, kind, 0)


def part(window, say, kind, number):
    """A form's own part is there, and has the keyboard."""
    titles = say(f"records.groups.{kind}")
    title = list(titles.values())[number]
    wait(f"the keyboard at {title!r}", lambda: window.focused_name() == title)


def on(window, say, kind, number):
    window.press(say("records.next"))
    part(window, say, kind, number)


def fill(window, say, kind, fields, method=""):
    for name, words in fields.items():
        window.type(asks(say, kind, name, method), words)


def keep(window, say, record):
    window.press(say("records.keep"))
    window.spoken(say("records.keptSaid", record))


def listed(window, say, record):
    """Back in the lists, with the keyboard at the record."""
    change = say("records.changeName", record)

    def is_there():
        card = window.focused()
        while card is not None and role(card) not in ("landmark", "document web"):
            card = card.parent
        return role(card) == "landmark" and window.all("push button", change, inside=lambda: card)

    wait(f"the keyboard at {record}", is_there)


def coins(stage, window, say):
    """Asked for and not paid: what the address says of itself."""
    begin(window, say, "payment")
    fill(window, say, "payment", {"what": ASKED})
    window.choose(say("records.choices.status.not_paid"))
    window.choose(say("records.choices.method.crypto"))
    on(window, say, "payment", 1)
    on(window, say, "payment", 2)
    scheme = say("records.schemes.bitcoin") + say("app.colon")
    fill(window, say, "payment", {"wallet_address": MISTYPED}, "crypto")
    window.says(scheme + say("records.doesNotFit"))
    stage.shot("mistyped")
    fill(window, say, "payment", {"wallet_address": WALLET}, "crypto")
    window.says(scheme + say("records.fits"))
    keep(window, say, "P01")
    listed(window, say, "P01")


def gift_card(stage, window, say):
    begin(window, say, "payment")
    window.choose(say("records.choices.status.not_paid"))
    window.choose(say("records.choices.method.gift_card"))
    on(window, say, "payment", 1)
    on(window, say, "payment", 2)
    fill(window, say, "payment", CARD, "gift_card")
    window.says(say("records.cannotCheck"))
    keep(window, say, "P02")
    listed(window, say, "P02")


def transfer(stage, window, say):
    """Paid: the address that it went to stands in the download, and one press puts it into the form. Then whom to call
    at once, and that call.
    """
    begin(window, say, "payment")
    window.choose(say("records.choices.status.paid"))
    window.choose(say("records.choices.method.e_transfer"))
    on(window, say, "payment", 1)
    fill(window, say, "payment", PAID)
    window.press(say("records.zoneHere", ZONE))
    wait("the keyboard in its field", lambda: text(window.focused()) == ZONE)
    on(window, say, "payment", 2)
    fill(window, say, "payment", TRANSFER, "e_transfer")
    stage.shot("offered")
    window.press(say("records.found.use", EMAIL))
    window.spoken(say("records.found.usedSaid"))
    wait("the keyboard in its field", lambda: text(window.focused()) == EMAIL)
    window.press(say("records.keep"))
    window.heading(say("records.call.title"))
    window.says(stage.advice.money("e_transfer"))
    stage.shot("call-now")
    window.press(say("records.call.called"))
    for name, words in CALL.items():
        window.type(say(f"records.call.{name}"), words)
    window.press(say("records.keep"))
    window.spoken(say("records.call.said", "C01"))
    listed(window, say, "C01")
    window.says(say("records.takenFrom", "E0001", EMAIL))
    stage.shot("called")


def happened_and_done(stage, window, say):
    begin(window, say, "event")
    fill(window, say, "event", EVENT)
    on(window, say, "event", 1)
    fill(window, say, "event", THREAT)
    keep(window, say, "V01")
    listed(window, say, "V01")
    done(window, say, 0, "C02", {}, {"ticket": TICKET})
    done(window, say, 6, "C03", TOLD, {})


def done(window, say, offer, record, whom, answer):
    """Something that was done, in the words that are offered."""
    begin(window, say, "action")
    window.press(say(f"records.offers.action.{offer}"), "toggle button")
    on(window, say, "action", 1)
    fill(window, say, "action", whom)
    if answer:
        on(window, say, "action", 2)
        fill(window, say, "action", answer)
    keep(window, say, record)
    listed(window, say, record)


def statement(stage, window, say):
    begin(window, say, "statement")
    window.says(say("records.notSworn"))
    stage.shot("statement")
    groups = ["who", "device", "when", "how", "changed", "copies", "words"]
    for number, group in enumerate(groups):
        if number:
            on(window, say, "statement", number)
        if group in STATEMENT:
            fill(window, say, "statement", {group: STATEMENT[group]})
    keep(window, say, "S01")
    listed(window, say, "S01")
    stage.shot("statement-kept")


def not_possible(stage, window, say):
    stage.place(window, "missing")
    window.heading(say("missing.title"))
    box = stage.advice.gap("phone_kept")
    stage.shot("missing")
    window.press(say("missing.named", say("missing.notPossible"), box))
    window.type(say("missing.why"), WHY_NOT)
    stage.shot("why-not")
    window.press(say("missing.saveNot"))
    window.spoken(say("missing.said.notPossible"))
    window.heading(say("missing.notPossibleTitle"))
    window.says(WHY_NOT)
    # It was the last: the keyboard goes on with the one before it.
    wait("the keyboard at another box", lambda: said(window.focused()) == stage.advice.gap("zones"))
    stage.shot("not-possible")


def prove(stage):
    _, bag = stage.accepted()
    say, report = stage.say, os.path.join(bag, "report")
    payments = {row["payment"]: row for row in table(report, "payments.csv")}
    told = {"bank_told": CALL["whom"], "ticket": CALL["number"], "time_zone": ZONE}
    asked = {"what": ASKED, "wallet_address": WALLET, "wallet_check": "bitcoin fits"}
    holds(payments["P01"], asked | {"method": "crypto", "status": "not_paid", "status_en": "asked for, not paid"})
    holds(payments["P02"], CARD | {"method": "gift_card", "gift_card_check": "cannot_check"})
    paid = PAID | TRANSFER | told | {"method": "e_transfer", "method_en": "Interac e-Transfer", "status": "paid"}
    holds(payments["P03"], paid | {"recipient_email": EMAIL})
    taken = payments["P03"]["taken_from"]
    assert taken.startswith("E0001 ") and taken.endswith(f" {EMAIL}"), f"where in the download it stands: {taken!r}"
    timeline = {(row["what"], row["id"]): row for row in table(report, "timeline.csv")}
    holds(timeline["payment", "P03"], {"utc": "2026-03-06T03:26:00Z", "certainty": "told_with_zone"})
    # When the bank was told is the computer's own clock: it has its place.
    holds(timeline["payment_bank_told", "P03"], {"certainty": "told_with_offset"})
    for record, words in {
        ("event", "V01"): [*THREAT.values(), EVENT["what"]],
        ("action", "C01"): list(CALL.values()),
        ("action", "C02"): [say("records.offers.action.0"), TICKET],
        ("action", "C03"): [say("records.offers.action.6"), *TOLD.values()],
    }.items():
        for one in words:
            assert one in timeline[record]["text"], f"{record}: {one!r} in {timeline[record]}"
    holds(timeline["event", "V01"], {"local_as_written": EVENT["date_time"]})
    with open(os.path.join(bag, "data", "statement", "S01.txt"), encoding="utf-8-sig") as file:
        written = file.read()
    assert all(words in written for words in STATEMENT.values()), written
    (gap,) = [row for row in table(report, "gaps.csv") if row["answer"] == "not_possible"]
    holds(gap, {"gap": "phone_kept", "words": WHY_NOT})
    events = stage.events()
    for event, count in {"gap_answered": 1, "offer_accepted": 1, "bundled": 1}.items():
        assert events.count(event) == count, f"{event}: {events}"
    written = [PAID, CALL, CARD, TOLD, STATEMENT, THREAT]
    typed = [ASKED, WALLET, EMAIL, WHY_NOT, *(words for fields in written for words in fields.values())]
    # A sum or a currency is in many files by chance.
    stage.ends_clean([words for words in typed if len(words) > 9])


def holds(row, wanted):
    wrong = {name: (row[name], words) for name, words in wanted.items() if row[name] != words}
    assert not wrong, f"as it is, as it should be: {wrong}"

