"""Who is meant where no name stands: "He", "the group", a source that is not given."""
