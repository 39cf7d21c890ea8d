"""What an account manager asks for, judged and completed to the terms of a draft."""
