"""Factboard: every figure of a set of articles in one table, and the figures that cannot all be true."""
