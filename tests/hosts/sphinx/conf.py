project = "Concurrency"
extensions = ["myst_parser"]
