//! The recovery key: 160 random bits as a person writes them down and types them again.
//! Seven groups of five characters, in Crockford's base 32 (no I, L, O, U); the last three characters check the rest.

use std::fmt;

use zeroize::{ZeroizeOnDrop, Zeroizing};

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const DATA: usize = RecoveryKey::BYTES * 8 / 5;
const CHECK: usize = 3;
const GROUP: usize = 5;
/// The largest prime below 32³. One wrong character, and two neighbours swapped, always change the remainder, for 31,
/// 32 and every difference of two characters are no multiples of it.
const PRIME: u32 = 32_749;

/// The key that opens a workspace whose passphrase is lost; printed once, kept on paper. Wiped when dropped.
#[derive(Clone, PartialEq, Eq, ZeroizeOnDrop)]
pub struct RecoveryKey([u8; Self::BYTES]);

/// Why a text is not a recovery key. Never carries what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecoveryFault {
    /// It has too few or too many characters.
    Length {
        /// How many it has, blanks and dashes not counted.
        found: usize,
        /// How many it must have.
        wanted: usize,
    },
    /// A character that no recovery key has.
    Character {
        /// In which group of five, counted from 1.
        group: usize,
    },
    /// Each character could be right, but not all of them together: one is mistyped or two are swapped.
    Check,
}

impl RecoveryKey {
    /// How many random bytes it is made of.
    pub const BYTES: usize = 20;

    /// Takes the key's bytes.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; Self::BYTES]) -> Self {
        Self(bytes)
    }

    pub(super) const fn as_bytes(&self) -> &[u8; Self::BYTES] {
        &self.0
    }

    /// The key as it is printed, such as `7K3QX-…`; wiped when dropped.
    #[must_use]
    pub fn printed(&self) -> Zeroizing<String> {
        let digits = self.digits();
        let mut text = Zeroizing::new(String::with_capacity(digits.len() + digits.len() / GROUP));
        for (at, digit) in digits.iter().enumerate() {
            if at > 0 && at % GROUP == 0 {
                text.push('-');
            }
            text.push(char::from(ALPHABET[usize::from(*digit)]));
        }
        text
    }

    /// Reads a key as a person types it: in either case and width, O for 0, I and l for 1, with any blanks and dashes.
    ///
    /// # Errors
    /// What is wrong with it, without the text itself.
    pub fn parse(text: &str) -> Result<Self, RecoveryFault> {
        let normal = Zeroizing::new(text::fold::nfkc(text).into_owned());
        let mut digits = Zeroizing::new(Vec::with_capacity(DATA + CHECK));
        let mut found = 0;
        for c in normal.chars().filter(|c| !c.is_whitespace() && !is_dash(*c)) {
            // A few too many are counted for the message; the rest of a hostile text is not kept.
            if found < DATA + CHECK {
                digits.push(digit(c).ok_or(RecoveryFault::Character { group: found / GROUP + 1 })?);
            }
            found += 1;
        }
        if found != DATA + CHECK {
            return Err(RecoveryFault::Length { found, wanted: DATA + CHECK });
        }
        let mut bytes = Zeroizing::new([0; Self::BYTES]);
        let (mut held, mut bits, mut at) = (0_u32, 0, 0);
        for digit in &digits[..DATA] {
            held = (held << 5 | u32::from(*digit)) & 0xFFF;
            bits += 5;
            if bits >= 8 {
                bits -= 8;
                bytes[at] = (held >> bits & 0xFF) as u8;
                at += 1;
            }
        }
        let key = Self(*bytes);
        if *key.digits() == *digits { Ok(key) } else { Err(RecoveryFault::Check) }
    }

    /// All characters as numbers below 32, the check at the end.
    fn digits(&self) -> Zeroizing<Vec<u8>> {
        let mut digits = Zeroizing::new(Vec::with_capacity(DATA + CHECK));
        let (mut held, mut bits) = (0_u32, 0);
        for byte in self.0 {
            held = (held << 8 | u32::from(byte)) & 0xFFFF;
            bits += 8;
            while bits >= 5 {
                bits -= 5;
                digits.push((held >> bits & 31) as u8);
            }
        }
        let check = digits.iter().fold(0, |sum, digit| (sum * 32 + u32::from(*digit)) % PRIME);
        digits.extend([check >> 10, check >> 5, check].map(|part| (part & 31) as u8));
        digits
    }
}

impl fmt::Debug for RecoveryKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryKey(…)")
    }
}

fn digit(c: char) -> Option<u8> {
    let c = match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    ALPHABET.iter().position(|known| char::from(*known) == c).and_then(|at| u8::try_from(at).ok())
}

/// Dashes of every sort that a keyboard, an input method or a word processor makes of `-`.
const fn is_dash(c: char) -> bool {
    matches!(c, '-' | '_' | 'ー' | '−' | '─' | '━' | '\u{2010}'..='\u{2015}' | '\u{AD}')
}
