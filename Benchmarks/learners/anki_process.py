"""Runs Anki's scheduler behind a pipe: reads a list of cards first, then "next", a rating or "fit", each a line of JSON.

This process uses libfaketime's clock, which the parent process sets.
"""

import json
import sys

from anki.collection import Collection  # before cards: the two import each other
from anki.cards import Card

folder, new = sys.argv[1], int(sys.argv[2])
collection = Collection(folder + "/collection.anki2")
collection.set_config("fsrs", True)
kind = collection.models.by_name("Basic")
options = collection.decks.config_dict_for_deck_id(1)
options["new"]["perDay"] = new
options["rev"]["perDay"] = 9999
collection.decks.update_config(options)


def reply(value):
    print(json.dumps(value), flush=True)


def fit():
    """What the button Optimize does."""
    found = collection._backend.compute_fsrs_params(
        search="deck:current -is:suspended", current_params=options.get("fsrsParams6") or [], ignore_revlogs_before_ms=0,
        num_of_relearning_steps=1, health_check=False)
    if found.params:
        options["fsrsParams6"] = list(found.params)
        collection.decks.update_config(options)
    return len(found.params)


queued = None
for line in sys.stdin:
    message = json.loads(line)
    if isinstance(message, list):
        for name in message:
            note = collection.new_note(kind)
            note["Front"], note["Back"] = name, "answer"
            collection.add_note(note, 1)
        reply(len(message))
    elif message == "next":
        waiting = collection.sched.get_queued_cards(fetch_limit=1).cards
        queued = waiting[0] if waiting else None
        if queued is None:
            reply(None)
            continue
        card = Card(collection, backend_card=queued.card)
        reply({
            "card": card.note()["Front"], "learned": card.type in (2, 3), "reviews": card.reps,
            "interval": card.ivl if card.type == 2 else 0})
    elif message == "fit":
        reply(fit())
    else:
        card = Card(collection, backend_card=queued.card)
        card.start_timer()
        collection.sched.answer_card(
            collection.sched.build_answer(card=card, states=queued.states, rating=message - 1))
        reply(True)
collection.close()
