"""How many agents each tenant, channel and interval needs: queueing models and their pooling."""
