//! A report's content as data, and its renderers
