"""Who of the officials holds which part of the budget tree, and how much money that is."""
