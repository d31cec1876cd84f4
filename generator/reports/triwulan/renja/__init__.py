"""The matrix «Evaluasi Renja» (Permendagri 86/2017, Formulir E.81) as one wide table."""
