"""The evening itself: the cockpit, the listeners' capture pane and the convergence board."""
