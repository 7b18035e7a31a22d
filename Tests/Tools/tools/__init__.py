"""What the checks with real programs share: the program and its runs, sites, the preview, a web server, a browser, verdicts."""
