"""Exchange: documents in and out, strictly read, with every fault in its place."""
