//! Integration tests: whole cases and bundles, and the command line as a stranger uses it.

#[cfg(test)]
mod calls;
#[cfg(test)]
mod capture;
#[cfg(test)]
#[cfg(target_os = "linux")]
mod clocks;
#[cfg(test)]
mod contract;
#[cfg(test)]
mod covering;
#[cfg(test)]
mod damage;
#[cfg(test)]
mod dependencies;
#[cfg(test)]
mod exports;
#[cfg(test)]
#[cfg(target_os = "linux")]
mod faults;
#[cfg(test)]
#[cfg(unix)]
mod forks;
mod french;
#[cfg(test)]
mod handed;
mod inspect;
#[cfg(test)]
#[cfg(target_os = "linux")]
mod large;
#[cfg(test)]
mod messages;
#[cfg(test)]
mod mixed;
#[cfg(test)]
mod outside;
#[cfg(test)]
#[cfg(unix)]
mod planted;
#[cfg(test)]
mod practice;
#[cfg(test)]
mod repository;
#[cfg(test)]
mod sample;
#[cfg(test)]
mod sentences;
#[cfg(test)]
#[cfg(target_os = "linux")]
mod sources;
#[cfg(test)]
mod tables;
#[cfg(test)]
mod window;
#[cfg(test)]
mod words;
