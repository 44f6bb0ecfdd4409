//! Random numbers that a printed seed brings back. Nothing here is secret.

/// Numbers of a seed (splitmix64).
pub struct Chance(u64);

impl Chance {
    /// The seed given in `RENKEI_SEED`, or a new one; printed, so that a failure can be had again.
    pub fn new(of: &str) -> Self {
        let given = std::env::var("RENKEI_SEED").ok().and_then(|seed| seed.parse().ok());
        let seed = given.unwrap_or_else(|| u64::from_le_bytes(services::surroundings::random()));
        println!("{of}: RENKEI_SEED={seed}");
        Self(seed)
    }

    pub const fn from_seed(seed: u64) -> Self {
        Self(seed)
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }
}
