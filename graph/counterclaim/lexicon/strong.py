"""Strong verbs: their forms in the past, which endings do not tell ("took", "taken")."""

from collections.abc import Mapping

_FORMS = """
    beat beaten; bear bore borne; become became; begin began begun; bite bit bitten; blow blew blown; break
    broke broken; bring brought; build built; burn burnt; buy bought; catch caught; choose chose chosen; come
    came; deal dealt; dig dug; draw drew drawn; drink drank drunk; drive drove driven; eat ate eaten; fall fell
    fallen; feed fed; fight fought; find found; fly flew flown; forget forgot forgotten; freeze froze frozen;
    get got gotten; give gave given; go went gone; grow grew grown; hang hung; hear heard; hide hid hidden; hold
    held; keep kept; know knew known; lead led; leave left; lend lent; lie lied lying; lose lost; make made;
    mean meant; meet met; pay paid; ride rode ridden; ring rang rung; rise rose risen; run ran; see saw seen;
    seek sought; sell sold; send sent; shake shook shaken; shoot shot; show shown; sink sank sunk; sit sat;
    sleep slept; speak spoke spoken; spend spent; stand stood; steal stole stolen; strike struck; swear swore
    sworn; sweep swept; swim swam swum; take took taken; teach taught; tear tore torn; tell told; think thought;
    throw threw thrown; understand understood; wake woke woken; wear wore worn; win won; withdraw withdrew
    withdrawn; write wrote written
"""
BASE: Mapping[str, str] = {form: forms[0] for row in _FORMS.split(";") for forms in [row.split()] for form in forms[1:]}
"""The base form of each form in the past ("took", "taken": take)."""
