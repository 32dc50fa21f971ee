"""What type checkers have to refuse: every line marked `# refused`, and no other."""

from __future__ import annotations

import datetime as dt

import policytrack as pt

agreements = pt.load()
agreements.where(partys="IN")  # refused
agreements.where(party=3)  # refused
agreements.where(party=["IN", "US"])  # refused
agreements.where(party=None)  # refused
agreements.where(between="CA-IND")  # refused
agreements.where(between=("CA", "IND", "USA"))  # refused
agreements.where(on=2026)  # refused
agreements.where(status=dt.date(2026, 2, 7))  # refused
agreements.where(party=pt.any_of(1, 2))  # refused
agreements.where("IN")  # refused
agreements.where(lambda agreement: agreement.statsu == "signed")  # refused
agreements.commitments(pillars="cyber")  # refused
agreements.commitments(lambda located: located.degre)  # refused
agreements["can-ind-2026-security-workplan"] = agreements["x"]  # refused
agreements[0]  # refused
pt.load(3)  # refused
pt.all_of("IN").values = ()  # refused

agreements.where(party="IN")
agreements.commitments(pillar="cyber")
