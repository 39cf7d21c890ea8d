"""The house style: colours and measures that the PDF, the workbook and the page share."""

from __future__ import annotations

INK = "#1F2A33"
"""Text."""
MUTED = "#5D6B76"
"""Labels, remarks, heads of pages."""
ACCENT = "#1E4D64"
"""Titles and the strong rules."""
TINT = "#EDF3F6"
"""Behind heads of tables and labels."""
TINT_STRONG = "#DCE8EE"
"""Behind totals."""
RULE = "#C5CFD6"
"""Rules between parts."""
HAIRLINE = "#E1E7EB"
"""Rules between rows."""
WARNING = "#A8471D"
WARNING_TINT = "#FBF1EA"

SERIES = ("#2F6F8F", "#E0914A", "#6B9E78", "#9C6FA8", "#C9A227", "#5B7DB1", "#B45F5F", "#7A8790")
"""Colours of charts, to be told apart also in grey and by colour-blind readers."""

FONT_FAMILY = "Noto Sans KR"
"""Of PDFs; it travels with the package justmytype-intl-cjk."""
WORKBOOK_FONT = "맑은 고딕"
"""Of workbooks: every Korean Excel has it, and every other program replaces it."""
PAGE_FONTS = '"Noto Sans KR", "Apple SD Gothic Neo", "Malgun Gothic", "맑은 고딕", sans-serif'
"""Of pages: what the reader's machine has."""

COLOURS = {
    "ink": INK,
    "muted": MUTED,
    "accent": ACCENT,
    "tint": TINT,
    "tint_strong": TINT_STRONG,
    "rule": RULE,
    "hairline": HAIRLINE,
    "warning": WARNING,
    "warning_tint": WARNING_TINT,
}
"""The same colours by name, for layouts and pages."""
