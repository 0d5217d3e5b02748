"""Other schedulers, asked for the same learners in the same way."""


def available():
    return []


def compare(lives, people):
    pass
