"""The season's capacity plan: whom to hire, train and send on leave, week by week, so that most futures hold."""
