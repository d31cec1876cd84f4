"""Parts that several reports print alike: signature blocks, and the cells that fill their gaps."""
