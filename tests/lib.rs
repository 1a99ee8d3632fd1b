//! Tests of the whole: laws, suite, golden pictures, house rules.
