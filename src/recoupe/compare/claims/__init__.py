"""What is said: statements as claims, and which of them are one."""
