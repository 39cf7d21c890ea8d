export PYTHONPATH=/work/main:/tmp/eng/lib
