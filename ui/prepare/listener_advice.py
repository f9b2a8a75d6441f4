"""What is worth saying about the listeners of a session; all of it is allowed."""

from workshop.views.series import SessionView
from workshop.words import N_


def listener_advice(session: SessionView, asked: int) -> str:
    """Return the message id of the one thing to look at first, or nothing."""
    listeners = session.listeners
    speakers = {one.person_id for talk in session.talks for one in talk.speakers}
    organisations = [one.organisation.casefold() for one in listeners if one.organisation]
    if not listeners:
        return ""
    if any(one.person_id in speakers for one in listeners):
        return N_("A listener also speaks at this session.")
    if len(set(organisations)) < len(organisations):
        return N_("Two listeners are of the same organisation.")
    if len(listeners) > asked:
        return N_("There are more listeners than the series asks for.")
    if len(listeners) < asked:
        return N_("Choose another listener, from the other organisation.")
    return ""
