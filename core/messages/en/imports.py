"""Words of imports: files, sheets, columns, cells, and what rows say together."""

MESSAGES = {
    # commands
    "imports.template.help": """Write an Excel template for one kind of data.

The head of each column carries a note, lists drop down where there is a choice, and a sheet explains every column
with an example. Fill in the rows and read the file with 'pumasi import KIND FILE'. No workspace is needed.

KIND is one of: tenants, agents, contacts, contact-log, events, drivers, absences, attendance, wishes, quality, remarks,
rates; and terms, the table of contracts that 'pumasi contract draft --from FILE' reads.

Examples:
  pumasi template agents
  pumasi template contacts --out counts.xlsx
""",
    "imports.template.exists": "{file} exists already. Name another file with --out, or that one to replace it.",
    "imports.template.written": "Wrote {file}. Fill it in, then: pumasi import {kind} {file}",
    "imports.template.terms_written": "Wrote {file}. Fill it in, then: pumasi contract draft --from {file}",
    "imports.option.out": "Where to write. Default: KIND.xlsx in this folder.",
    "imports.import.help": """Read data from CSV or Excel files: all of it or, if anything is wrong, nothing.

Every problem is told at once, with file, sheet, row, column and how to mend it. Importing the same file again changes
nothing. UTF-8, UTF-16 and CP949 are recognised, .gz is unpacked, '-' reads standard input. Import tenants first, then
agents, then the rest.

KIND is one of: tenants (고객사, 채널, 운영시간), agents (상담사, 기술), contacts (counts per interval), contact-log
(one row per contact), events, drivers (orders, marketing, delayed shipments per day), absences, attendance, wishes
(days off, early and late shifts), quality (judged contacts), remarks (suggestions and decisions of agents), rates (law
and wages). Several files may be given, e.g. one CSV per sheet.

Exports of a phone system or chat tool keep their own columns: describe them once under [mapping.NAME] in pumasi.toml.
There absent_means says whether an interval that the export leaves out was zero or is missing; an empty cell is always
missing, never zero. Where raw contacts cover a day, they win over counts.

Examples:
  pumasi import tenants tenants.xlsx
  pumasi import agents 상담사.csv 기술.csv
  pumasi import contacts export.csv.gz --mapping pbx
  pumasi import attendance october.xlsx --dry-run
  cat log.csv | pumasi import contact-log -
""",
    "imports.option.mapping": "Columns of a foreign export, as [mapping.NAME] of pumasi.toml describes them.",
    "imports.option.encoding": "Encoding of a CSV file where it is not recognised, for example cp949.",
    "imports.option.dry_run": "Check everything and say what would change; keep nothing.",
    "imports.standard_input": "standard input",
    "imports.done": "{rows} rows read: {added} added, {changed} changed, {unchanged} unchanged.",
    "imports.done_dry": "{rows} rows read; would be {added} added, {changed} changed, {unchanged} unchanged.",
    # files
    "imports.no_file": "There is no file {file}. Check the path.",
    "imports.mapping_of_other_kind": (
        "The mapping '{name}' in pumasi.toml is for '{kind}', not for '{asked}'. "
        "Use: pumasi import {kind} FILE --mapping {name}"
    ),
    "imports.too_large.what": "The file is larger than {megabytes} MB.",
    "imports.too_large.fix": "Split it, for example by month, and import the parts.",
    "imports.bad_gzip.what": "The gzip file is damaged or cut off.",
    "imports.bad_gzip.fix": "Fetch or pack it again.",
    "imports.not_text.what": "The file holds a NUL byte: it is no text.",
    "imports.not_text.fix": "Save it as CSV in UTF-8, or as .xlsx.",
    "imports.not_decodable.what": "The text cannot be read as {encoding} (byte {byte}).",
    "imports.not_decodable.fix": "Save it as CSV in UTF-8, or name its encoding with --encoding.",
    "imports.unknown_encoding.what": "There is no encoding '{encoding}'.",
    "imports.unknown_encoding.fix": "Use utf-8, cp949, euc-kr or utf-16.",
    "imports.bad_delimiter.what": "'{delimiter}' cannot part columns.",
    "imports.bad_delimiter.fix": 'Write one character, or "tab", as delimiter in the mapping.',
    "imports.bad_csv.what": "This row is not valid CSV: {reason}.",
    "imports.bad_csv.fix": "Look for a quotation mark that is not closed.",
    "imports.bad_zip.what": "The workbook is damaged: its zip archive cannot be read.",
    "imports.bad_zip.fix": "Open it in Excel and save it again.",
    "imports.bad_workbook.what": "The workbook is damaged ({reason}).",
    "imports.bad_workbook.fix": "Open it in Excel and save it again, or save the sheet as CSV in UTF-8.",
    "imports.not_excel.what": "The file is a zip archive, but no Excel workbook.",
    "imports.not_excel.fix": "Save it as .xlsx, or as CSV in UTF-8.",
    "imports.old_excel.what": "The file is an old Excel file (.xls), or is protected by a password.",
    "imports.old_excel.fix": "Save it as .xlsx without a password.",
    "imports.bomb.what": "The workbook unpacks to more than {megabytes} MB.",
    "imports.bomb.fix": "Delete what does not belong to the table, or save the sheet as CSV in UTF-8.",
    "imports.entities.what": "The workbook declares XML entities, which no honest workbook needs.",
    "imports.entities.fix": "Do not use it. Open it in Excel and save it anew if you trust where it came from.",
    "imports.too_many_sheets.what": "The workbook has more than {sheets_max} sheets.",
    "imports.too_many_sheets.fix": "Keep only the sheets to import.",
    # sheets and columns
    "imports.empty.what": "There is nothing in it.",
    "imports.empty.fix": "The first row names the columns; the rows after it are the data.",
    "imports.missing_sheet.what": "No sheet '{sheet}' was found.",
    "imports.missing_sheet.fix": "Name it so, with the columns: {columns}. See: pumasi template",
    "imports.unknown_sheet.what": "This sheet is none of those the import knows.",
    "imports.unknown_sheet.fix": "Rename it to one of: {known}; or delete it.",
    "imports.no_such_sheet.what": "The mapping reads the sheet '{sheet}', and the file has: {found}.",
    "imports.no_such_sheet.fix": "Change 'sheet' of the mapping in pumasi.toml.",
    "imports.missing_column.what": "There is no column '{header}' among: {found}.",
    "imports.missing_column.fix": "Add it, or map it under [mapping.NAME.columns] in pumasi.toml.",
    "imports.column_twice.what": "The column stands there twice.",
    "imports.column_twice.fix": "Delete or rename one of them.",
    "imports.unknown_column.what": "'{header}' is no column of this table.",
    "imports.unknown_column.fix": "Known are: {known}.",
    "imports.unknown_column_near.what": "'{header}' is no column of this table.",
    "imports.unknown_column_near.fix": "Did you mean '{near}'?",
    "imports.too_many.what": "Too many problems: reading stopped here.",
    "imports.too_many.fix": "Mend those before; often one wrong column is behind all of them.",
    # cells
    "imports.cell.empty.what": "The cell is empty.",
    "imports.cell.empty.fix": "Fill it in: this column is required.",
    "imports.cell.too_long.what": "The text is longer than {length_max} characters.",
    "imports.cell.too_long.fix": "Shorten it.",
    "imports.cell.control.what": "The text holds a control character or a line break.",
    "imports.cell.control.fix": "Write it on one line.",
    "imports.cell.code.what": "'{value}' is not a code.",
    "imports.cell.code.fix": "Use upper-case letters, digits, - and _, at most 20, for example T01.",
    "imports.cell.day.what": "'{value}' is not a day.",
    "imports.cell.day.fix": "Write it as 2026-11-09.",
    "imports.cell.clock.what": "'{value}' is not a time of day.",
    "imports.cell.clock.fix": "Write it as 09:30.",
    "imports.cell.moment.what": "'{value}' is not a day with a time.",
    "imports.cell.moment.fix": "Write it as 2026-11-09 09:30.",
    "imports.cell.like.what": "'{value}' does not look like {pattern}.",
    "imports.cell.like.fix": "Correct time_format of the mapping in pumasi.toml, or the cell.",
    "imports.cell.number.what": "'{value}' is not a number.",
    "imports.cell.number.fix": "Write digits only, for example 1250 or 0.3.",
    "imports.cell.whole.what": "'{value}' is not a whole number.",
    "imports.cell.whole.fix": "Write it without a fraction.",
    "imports.cell.out_of_range.what": "{value} is out of range.",
    "imports.cell.out_of_range.fix": "Write a number from {least} to {most}.",
    "imports.cell.target_of_everything.what": (
        "No number of agents keeps a target of {value}: chance lets somebody wait now and then. The closest is {most}%."
    ),
    "imports.cell.target_of_everything.fix": "Write {most}% or less.",
    "imports.cell.no_handling.what": "A handling time of {value} s: nothing takes no time.",
    "imports.cell.no_handling.fix": "Write talk, hold and wrap-up together in whole seconds, 1 or more.",
    "imports.cell.no_concurrency.what": "An agent who answers {value} contacts at once serves nobody.",
    "imports.cell.no_concurrency.fix": "Write 1, or for chats how many an agent answers at once.",
    "imports.cell.ratio.what": "'{value}' is not a ratio from {least} to {most}.",
    "imports.cell.ratio.fix": "Write 12 % as 12% or 0.12.",
    "imports.cell.yes_no.what": "'{value}' is neither yes nor no.",
    "imports.cell.yes_no.fix": "Write Y or N.",
    "imports.cell.choice.what": "'{value}' is not one of the choices.",
    "imports.cell.choice.fix": "Write one of: {choices}.",
    "imports.cell.weekday.what": "'{value}' is not a weekday.",
    "imports.cell.weekday.fix": "Write one of 월, 화, 수, 목, 금, 토, 일.",
    "imports.cell.weekdays.what": "'{value}' does not name weekdays.",
    "imports.cell.weekdays.fix": "Write them as 월화수목금, 월-금, 매일 or 주말.",
    "imports.cell.business_number.what": "'{value}' is not a business registration number (사업자등록번호).",
    "imports.cell.business_number.fix": "Check its ten digits; the last one is a check digit.",
    "imports.cell.not_hashed.what": "This looks like a phone number or an address of a customer.",
    "imports.cell.not_hashed.fix": "Put a hash of it there: personal data of customers does not belong here.",
    "imports.cell.personal.what": "This looks like a phone number, a resident number or a mail address.",
    "imports.cell.personal.fix": "Leave it out: personal data of customers does not belong here.",
    "imports.remark_name.what": "The remark names one of our agents; a tenant sees codes only.",
    "imports.remark_name.fix": "Leave the name out; the code of the agent has its own column.",
    "imports.remark_amount.what": "An amount stands on a decision (권한 내 결정), and on nothing else.",
    "imports.remark_amount.fix": "Type what the decision cost (0 where nothing), or clear the amount.",
    "imports.cell.rate_name.what": "'{value}' is not the name of a rate.",
    "imports.cell.rate_name.fix": "Write lower-case words joined by dots, for example wage.minimum_hour_won.",
    "imports.error_cell.what": "The cell holds the error {value}.",
    "imports.error_cell.fix": "Mend the formula, or type the value.",
    "imports.formula.what": "The cell holds a formula whose value was not saved.",
    "imports.formula.fix": "Open the file in Excel and save it, or type the value.",
    "imports.merged.what": "The cell is merged with others: it cannot be said which row its value belongs to.",
    "imports.merged.fix": "Unmerge the cells and fill in each row.",
    # rows
    "imports.clock_turned_back.what": (
        "The same hour was already told in row {first}: a clock with daylight saving was turned back that night."
    ),
    "imports.clock_turned_back.fix": (
        "Export in Asia/Seoul time, or with the zone behind each time (2026-10-25 02:30+01:00)."
    ),
    "imports.cell.daylight_saving.what": "'{value}' was no hour in Seoul, or was twice: clocks were turned that night.",
    "imports.cell.daylight_saving.fix": "Write the zone behind it: 1988-05-08 02:30+09:00.",
    "imports.twice.what": "The same was already told in row {first}.",
    "imports.twice.fix": "Delete one of the two rows.",
    "imports.unknown.what": "'{code}' is not known.",
    "imports.unknown.fix": "Correct the code, or import tenants and agents first: pumasi import tenants FILE",
    "imports.unknown_near.what": "'{code}' is not known.",
    "imports.unknown_near.fix": "Did you mean '{near}'?",
    "imports.unknown_pool.what": "There is no pool '{pool}'.",
    "imports.unknown_pool.fix": "Known are: {known}. Add it under [centre] pools in pumasi.toml.",
    "imports.wish_time.what": "An early or late shift needs a time, a day off has none.",
    "imports.wish_time.fix": "일찍: the time by which the shift ends; 늦게: the time it begins at the earliest.",
    "imports.wish_twice.what": "The agent has the same kind of wish from the same day on already.",
    "imports.wish_twice.fix": "Leave one of the two.",
    "imports.ends_before.what": "It ends before it begins.",
    "imports.ends_before.fix": "Correct one of the two.",
    "imports.overlaps.what": "The agent is already elsewhere at that time: see row {first}.",
    "imports.overlaps.fix": "Correct one of the two rows.",
    "imports.below_minimum_wage.what": (
        "The hourly wage with its fixed allowances is below the minimum wage of {minimum} won (since {since})."
    ),
    "imports.below_minimum_wage.fix": "Raise the wage, or correct wage.minimum_hour_won: pumasi import rates FILE",
    "imports.minor.what": "Agents under 18 are not accepted.",
    "imports.minor.fix": "Remove the row; the software does not serve the rules for minors.",
    "imports.works_on_rest_day.what": "The weekly rest day is among the working days.",
    "imports.works_on_rest_day.fix": "Take it out of 근무 요일, or choose another 주휴일.",
    "imports.earliest.what": "The working day begins after midnight of the next day.",
    "imports.earliest.fix": "Write a time before 24:00.",
    "imports.latest.what": "The working day is longer than 24 hours.",
    "imports.latest.fix": "Write the end at most 24 hours after the begin.",
    "imports.latest_before_earliest.what": "The working day ends before it starts, or as it starts.",
    "imports.latest_before_earliest.fix": (
        "Exchange begin and end; if the next morning is meant, write {told} as {morning}."
    ),
    "imports.whole_minutes.what": "The hours do not make whole minutes.",
    "imports.whole_minutes.fix": "Write them as 37.5, not as 37.333.",
    "imports.dedicated_unskilled.what": "The agent is dedicated to {tenant} but not trained for it.",
    "imports.dedicated_unskilled.fix": "Add a row in the sheet 기술, or clear 전담 고객사.",
    "imports.absence_tenant.what": "Only training and meetings belong to a tenant.",
    "imports.absence_tenant.fix": "Clear the tenant.",
    "imports.presence_too_long.what": "The presence is longer than {hours} hours.",
    "imports.presence_too_long.fix": "Correct the clock-out; a forgotten one is told by the day it belongs to.",
    "imports.break_too_long.what": "The break is as long as the whole presence.",
    "imports.break_too_long.fix": "Correct the minutes of the break.",
    "imports.overtime_tenant.what": "A tenant belongs to overtime exactly when it asked for it (고객사 요청).",
    "imports.overtime_tenant.fix": "Name the tenant, or choose another cause.",
    "imports.abandoned_answered.what": "An abandoned contact (포기) was never answered.",
    "imports.abandoned_answered.fix": "Clear 응대 시각, or correct 결과.",
    "imports.answer_missing.what": "A contact that was not abandoned was answered at some time.",
    "imports.answer_missing.fix": "Fill in 응대 시각, or write 포기 as 결과.",
    "imports.out_of_order.what": "This moment lies before the step before it.",
    "imports.out_of_order.fix": "The order is 인입, 응대, 종료, 후처리.",
    "imports.no_interval.what": "It is not told which interval the row is about.",
    "imports.no_interval.fix": "Fill in 구간 시작, or 날짜 and 시각.",
    "imports.off_grid.what": "The interval does not begin on a multiple of {minutes} minutes.",
    "imports.off_grid.fix": "Correct it, or set interval_minutes in the mapping or under [centre] in pumasi.toml.",
    "imports.window.what": "These hours make no window.",
    "imports.window.fix": "Write them as 09:00 to 18:00; until midnight is 24:00.",
    "imports.windows_overlap.what": "The hours overlap with those of another row of this channel.",
    "imports.windows_overlap.fix": "Join or part them: each minute is told once.",
    "imports.window_without_channel.what": "The channel has hours but no row in the sheet {sheet}.",
    "imports.window_without_channel.fix": "Add the channel there, or delete this row.",
    "imports.channel_without_window.what": "The channel has no row in the sheet {sheet}.",
    "imports.channel_without_window.fix": "Tell its hours there.",
    "imports.concurrency.what": "Only chats are answered several at once.",
    "imports.concurrency.fix": "Write 1.",
    "imports.age_below_handling.what": (
        "Posts shall be done within {within_s} s, but handling alone takes {aht_s} s: the closest is {aht_s} s."
    ),
    "imports.age_below_handling.fix": "Agree on an age limit above the handling time.",
    "imports.share_differs.what": "Another channel of the tenant says a share of {first}.",
    "imports.share_differs.fix": "The share is bought for the tenant as a whole: write the same on each channel.",
}
