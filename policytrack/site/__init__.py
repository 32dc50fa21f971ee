"""The site of the records: pages, feeds and data as files, from a collection and nothing else.

Layer 7. Plain functions from a `Site` to its files: HTML is made of elements, which escape whatever text enters them.
No engine is needed; the manual, which has one, joins its pages in.
"""
