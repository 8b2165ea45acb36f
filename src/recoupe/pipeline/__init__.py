"""The order of the work: read each report, compare them all, make the dossier."""
