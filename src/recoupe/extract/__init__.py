"""One report: what stands in it. Each step reads a `Reading` and gives records with spans."""
