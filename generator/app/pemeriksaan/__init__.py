"""Checks that need more than one stage: several workbooks together, and finished documents."""
