"""Views of the dossier: every line leads to the words it rests on."""
