"""What Recoupe finds against what careful readers marked."""
