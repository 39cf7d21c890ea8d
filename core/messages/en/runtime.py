"""Words of files, processes and progress."""

MESSAGES = {
    "runtime.file.disk_full": (
        "The disk is full: {path} was not written and nothing was changed. Free some space and run it again."
    ),
    "runtime.file.not_allowed": (
        "No permission to write {path}; nothing was changed. Choose another folder or change its permissions."
    ),
    "runtime.file.no_folder": "The folder of {path} does not exist. Create it, or choose another one.",
    "runtime.file.failed": "{path} could not be written: {reason}. Nothing was changed.",
    "runtime.sandbox.too_long": (
        "Reading {what} took longer than {seconds} s and was stopped. "
        "Split the file, or save it again as CSV in UTF-8 and import that."
    ),
    "runtime.sandbox.too_big": (
        "Reading {what} needs more than {megabytes} MB of memory and was stopped. "
        "Delete empty rows, columns and pictures, or save it as CSV in UTF-8 and import that."
    ),
    "runtime.sandbox.crashed": (
        "Reading {what} ended without an answer ({reason}). "
        "The file may be damaged: open it in Excel and save it again, or save it as CSV in UTF-8."
    ),
    "runtime.worker_died": (
        "One of {workers} worker processes was ended from outside, mostly for want of memory; nothing was kept of its "
        "part. Close other programs and run the command again: what is done already is not done twice."
    ),
    "runtime.cache.not_writable": (
        "The cache folder {path} cannot be written ({reason}). Set XDG_CACHE_HOME to a folder you own."
    ),
    "runtime.warm.label": "Compiling",
    "runtime.progress.line": "{label}: {done} of {total} ({percent} %){note}",
    "runtime.progress.open_line": "{label}: {done}{note}",
    "runtime.progress.bar": "{label} {bar} {percent:>3} % {done}/{total}{note}",
    "runtime.progress.finished": "{label}: {done} of {total}, {seconds} s",
    "runtime.progress.stopped": "{label}: stopped at {done} of {total}",
}
