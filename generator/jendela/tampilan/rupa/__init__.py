"""The look of the window: letters, colours and measures, and the small marks that are drawn for a dense display."""
