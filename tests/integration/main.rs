//! Integration tests: whole cases and bundles, and the command line as a stranger uses it.
