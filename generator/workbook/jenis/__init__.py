"""Kinds of cells, by what they hold; `columns` names them all."""
