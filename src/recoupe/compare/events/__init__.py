"""Happenings over several reports: which deeds are one, and what the reports say of them together."""
