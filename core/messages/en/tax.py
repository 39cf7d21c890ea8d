"""Words of electronic tax invoices: the upload files, and what is wrong with a field."""

MESSAGES = {
    "tax.help": """Write the upload files of electronic tax invoices (Hometax bulk form, 100 a file).

Every field is checked first, and everything wrong is told at once. Each document gets its place in a file once:
exporting again writes the same bytes, and what is issued later goes into a new file, so that nothing is uploaded
twice. A document whose date of writing has not come yet waits, because Hometax refuses a day ahead. Corrections
stand in a file of their own with their reason code: Hometax takes them one by one. Files lie in tax/PERIOD of the
workspace.

Examples:
  pumasi invoice export-tax --period 2026-10
  pumasi invoice export-tax --period 2026-10 --on 2026-11-25 --dry-run
  pumasi invoice export-tax --period 2026-10 --json
""",
    "tax.option.on": "The day of the upload. Default: today.",
    "tax.option.dry_run": "Check and show; give no place and write no file.",
    "tax.column.number": "number",
    "tax.column.tenant": "tenant",
    "tax.column.written_on": "written on",
    "tax.column.deadline": "deadline",
    "tax.column.supply": "supply",
    "tax.column.vat": "VAT",
    "tax.column.total": "total",
    "tax.column.reason": "reason",
    "tax.column.file": "file",
    "tax.column.row": "row",
    "tax.none": "No document is due for upload yet.",
    "tax.nothing_issued": "No invoice of {period} was issued. Issue them with: pumasi invoice run --period {period}",
    "tax.dry_run": "Dry run: {fresh} document(s) would get a place, in {files} file(s). Nothing was saved.",
    "tax.written": "{fresh} new; {count} document(s) in all; {files} file(s) written to {folder}",
    "tax.waiting": "  {count} document(s) wait for their date of writing, {day}: {numbers}",
    "tax.late": (
        "  {count} document(s) are past their deadline of {deadline}: {numbers}. Upload them today; late ones cost a "
        "penalty."
    ),
    "tax.void": "  {note} was taken back by {number} before either was uploaded: neither needs a tax invoice.",
    "tax.next": (
        "Upload at Hometax (전자세금계산서 일괄발급; corrections one by one), then note what went out: "
        "pumasi invoice send --period {period} --by NAME --how TEXT"
    ),
    "tax.nothing": "  {number}: its credits are as large as its charges, so there is nothing to tax.",
    # What is wrong with a field
    "tax.empty.what": "The tax invoice of {document} must not leave this field empty.",
    "tax.empty.fix": (
        "Fill it in the tenant's file (or [company] of pumasi.toml) and import it. Is it issued: pumasi invoice revise"
    ),
    "tax.too_long.what": "The tax invoice of {document} has {length} characters here; the form takes {most}.",
    "tax.too_long.fix": (
        "Shorten it in the tenant's file (or pumasi.toml) and import it. Is it issued: pumasi invoice revise"
    ),
    "tax.unprintable.what": "The tax invoice of {document} holds a control character or a line break here.",
    "tax.unprintable.fix": (
        "Take it out in the tenant's file (or pumasi.toml) and import it. Is it issued: pumasi invoice revise"
    ),
    "tax.no_business_number.what": "The tax invoice of {document}: '{value}' is no business registration number.",
    "tax.no_business_number.fix": "Ten digits without hyphens, the last one checks the others. Mend it and import it.",
    "tax.no_email.what": "The tax invoice of {document}: '{value}' is no e-mail address.",
    "tax.no_email.fix": (
        "Mend it in the tenant's file (or pumasi.toml) and import it, or leave it empty. Is it issued: "
        "pumasi invoice revise"
    ),
    "tax.no_day.what": "The tax invoice of {document}: '{value}' is no day.",
    "tax.no_day.fix": "Write it as YYYYMMDD, and the day of an item with two digits.",
    "tax.no_code.what": "The tax invoice of {document}: '{value}' is neither 01 nor 02.",
    "tax.no_code.fix": "01 is taxed (at the end of the row: paid), 02 zero-rated (asked for).",
    "tax.no_won.what": "The tax invoice of {document}: '{value}' is no whole number of won.",
    "tax.no_won.fix": "Only digits, without a point, a comma or a unit.",
    "tax.sums_differ.what": "The tax invoice of {document} says {total} won, and its items sum to {summed}.",
    "tax.sums_differ.fix": "The items must sum to the total: put the difference into the first item.",
}
