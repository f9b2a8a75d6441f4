"""Changes are numbered: whoever was away asks for all after n."""

from sessions.feed import Feed
from tests.house import House
from workshop.change import Change


def test_what_was_missed_is_what_was_told(house: House) -> None:
    feed = Feed(house.reader, house.channel)
    last = feed.after(0)[-1].number
    told: list[Change] = []
    leave = feed.follow(told.append)
    house.runner.open(house.session_id)
    house.note("Une note")
    leave()
    house.note("Une autre")
    assert list(feed.after(last))[:2] == told
    assert [one.number for one in feed.after(last)] == [last + 1, last + 2, last + 3]
    assert feed.after(last + 3) == ()
    assert told[1].concerns("note")
