"""Words of the forecast: its commands, its problems, its tables."""

from core.messages.en.forecast.columns import COLUMNS
from core.messages.en.forecast.factors import FACTORS
from core.messages.en.forecast.help import HELP
from core.messages.en.forecast.problems import PROBLEMS
from core.messages.en.forecast.replies import REPLIES

MESSAGES = {**PROBLEMS, **REPLIES, **FACTORS, **COLUMNS, **HELP}
