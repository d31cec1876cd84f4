"""BAB III A on programs: how they supported each sasaran, and what became of their own indicators."""
