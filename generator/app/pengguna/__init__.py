"""What belongs to one user of the computer: the folder of settings, the folder of documents, the fault logs."""
