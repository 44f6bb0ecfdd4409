//! Words: Fluent messages, wareki, fiscal years, holidays, search folding
