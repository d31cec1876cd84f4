"""The figures of the quarterly report: progress of the indicators, and spending against the cash plan."""
