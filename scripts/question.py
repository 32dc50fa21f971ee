"""The question that `make demo` answers."""

import policytrack as pt

for promise in pt.load().commitments(party="IN", pillar="cyber", degree_at_least="agreed"):
    print(f"{promise.agreement.title.text} ({promise.agreement.date})")
    print(f"  {promise.text}")
    print(f"  degree: {promise.degree}, reported as “{promise.verb}”; status: {promise.status}")
    for piece in promise.evidence[:2]:
        print(f"  {piece.source.publisher}, grade {piece.source.reliability}: “{piece.passage}”")
