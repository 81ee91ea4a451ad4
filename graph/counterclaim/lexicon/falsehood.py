"""Words that call something false, and how firmly, as alternatives of patterns; rules add what is theirs alone."""

UNTRUE = "false|untrue|baseless|unfounded|nonsense|bogus"
ABSURD = "absurd|ridiculous|ludicrous|preposterous"
"""What may also be said of a deed that nobody denies."""
VERY = (
    "just|simply|absolutely|completely|totally|flatly|quite|so|plain|plainly|entirely|patently|utterly|categorically|"
    "clearly|really"
)
