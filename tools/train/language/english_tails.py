"""English wordings of what follows a noun: what is left out and where things are."""
from patterns import Wordings

EXCEPT = Wordings("""
6*except [|for ]{x}
but [not |]{x}
apart from {x}
excluding {x}
other than {x}
besides {x}
bar {x}
save [|for ]{x}
with the exception of {x}
minus {x}
aside from {x}
but for {x}
and not {x}
not {x}
without {x}
~leaving out {x}
~{x} excepted
""")
NOT = Wordings("""
that [is not|isn't|ain't|are not|aren't] {c}
which [is not|isn't] {c}
not {c}
not being {c}
that [does not|doesn't] happen to be {c}
of a colour other than {c}
of any [colour|color] but {c}
~in colours different from {c}
""")
NEITHER = Wordings("""
4*that [is|are] neither {a} nor {b}
2*that [is not|isn't|are not|aren't] {a} or {b}
neither {a} nor {b}
which [is|are] neither {a} nor {b}
which [is not|isn't|are not|aren't] {a} or {b}
not {a} [or|nor] {b}
not {a} and not {b}
that [is not|isn't] {a} and [is not|isn't] {b}
that's neither {a} nor {b}
that's not {a} and not {b} either
of any [colour|color] but {a} [and|or] {b}
in [neither|no] {a} [nor|or] {b}
being neither {a} nor {b}
~of a hue other than {a} or {b}
~as long as it is neither {a} nor {b}
""")
SPARED_PLACE = Wordings("""
4*[what|whatever] is [already |currently |]{p}
3*what's [already |]{p}
2*{those} {p}
{those} [that are|which are|lying|sitting|already|standing] {p}
[anything|everything] [that is |already |that's |lying |]{p}
whatever [lies|sits|stands] {p}
all that is {p}
[all the |the ]{things} {p}
~that which rests {p}
""")
IN_WHERE = Wordings("""
4*in {x}
3*inside {x}
[that is|which is|that's|which lies|lying|sitting|that sits|currently|which is currently|now|already] [in|inside] {x}
from {x}
out of {x}
from inside {x}
from within {x}
contained in {x}
held by {x}
~resting within {x}
""")
ON_WHERE = Wordings("""
4*on {x}
2*on top of {x}
[that is|which is|that's|which sits|that sits|that stands|lying|standing|sitting|resting|currently|stacked|which is lying] [on|on top of|atop] {x}
from the top of {x}
from on top of {x}
off {x}
off the top of {x}
~perched on {x}
""")
SIDE_WHERE = Wordings("""
3*{s} {x}
[that is|which is|that's|which stands|that stands|standing|sitting|lying|located|that sits|placed] {s} {x}
~positioned {s} {x}
""")
