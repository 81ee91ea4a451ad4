"""How the encoder was exported and the matcher's weights learned; not needed at run time."""
