"""Words of the document engines: templates, fonts, layouts, read-back."""

MESSAGES = {
    "documents.template_syntax": (
        "The template {template} cannot be read: line {line}: {reason}. Mend the line and run the command again."
    ),
    "documents.template_reads": (
        "The template {template} asks for another file ('{asked}'), and a template reads nothing but its values. "
        "Write the words into it."
    ),
    "documents.template_failed": (
        "The template {template} cannot be filled: {reason}. "
        "Every value it names must exist and pass a filter such as won or korean_date before it is printed."
    ),
    "documents.glyph_missing.what": (
        "The character '{character}' ({code}) in {place} cannot be printed: the font has no shape for it."
    ),
    "documents.glyph_missing.fix": "Replace it in the data, then run the command again.",
    "documents.place.head": "the head or foot of the page",
    "documents.place.text": "the text that begins '{start}'",
    "documents.place.facts": "'{name}'",
    "documents.place.party": "{role}, '{name}'",
    "documents.place.signatures": "the closing sentence",
    "documents.place.chart": "the chart '{name}'",
    "documents.place.table": "the table '{name}'",
    "documents.place.cell": "the table '{name}', row {row}, column '{column}'",
    "documents.font_missing": (
        "The Korean font that comes with the package justmytype-intl-cjk was not found. "
        "Install the requirements again with: make setup"
    ),
    "documents.read_back.missing": (
        "The finished {engine} file does not show {place} = {expected} but {found}. The file was not kept. "
        "Report this as a defect."
    ),
}
