"""Anchors: what the program made stands in tagged content controls, so that it can be found and renewed later."""
