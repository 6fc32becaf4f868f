//! Integration tests: whole cases and bundles, and the command line as a stranger uses it.

#[cfg(test)]
mod contract;
#[cfg(test)]
mod dependencies;
#[cfg(test)]
mod repository;
#[cfg(test)]
mod sample;
#[cfg(test)]
mod window;
