"""The fictional Land Auenmark and the demonstration of the main job on it: `python -m scripts.demo`."""
