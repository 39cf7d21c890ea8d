"""Records to arrays: availability, what last week left, wishes, fairness, pins."""
