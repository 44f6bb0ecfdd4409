//! Pure: ids, values, the five nouns, decide and apply
