"""What the drawing code stands on: text of WordprocessingML, the package, styles, numbering, the tag language."""
