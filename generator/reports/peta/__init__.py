"""What a template may print: names that every report has, and what each name means."""
