"""Engines: how a document model becomes a PDF, a workbook, a calendar or a page. They know no domain.

documents.pdf.render(document, timestamp=...)        bytes, PDF/A-3a
documents.workbook.render(document | workbook | template)   bytes, XLSX
documents.calendar.render(agenda, stamped_at=...)    bytes, iCalendar
documents.page.render(template_source, context)      one self-contained HTML text
documents.readback.check_pdf(document, content)      the totals, read back from the finished file
documents.engines.engines()                          versions, to be kept with every file
"""
