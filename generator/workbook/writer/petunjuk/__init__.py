"""How to fill the workbook, in words made of the schema: the sheet «Petunjuk» and the page of the guide."""
