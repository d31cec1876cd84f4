"""The live status of each sheet: what is missing and what does not fit, by formulas that staff see before running."""
