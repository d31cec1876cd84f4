"""Windows over the window: questions, answers and faults."""
