"""What the user sees: ttk widgets that show `keadaan` and hand every wish to `pengendali`."""
