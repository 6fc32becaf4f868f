//! What the integration tests share: builders, fixture walking, the program under test.
