//! Use cases and the contract: one list of queries, intents, answers, tags
