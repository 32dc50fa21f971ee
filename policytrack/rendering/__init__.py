"""Renderings: findings, agreements and listings as text, JSON and CSV. Pure functions from data to text.

Layer 7. Nothing here reads a file, knows a stream or decides what is shown; each module renders one kind of thing.
"""
