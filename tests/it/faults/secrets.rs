//! Wrong, missing, damaged and newer keys: refused by their right names, and not one byte is written.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use services::{Clock, Code, Secret};
use sha2::{Digest as _, Sha256};

use super::desk::{self, Desk, PASSPHRASE};

/// Every file with its bytes. SQLite's index of the log holds no data and is made anew by whoever looks.
fn bytes_of(desk: &Desk) -> BTreeMap<PathBuf, Vec<u8>> {
    let files = desk.live().files().into_iter().filter(|file| !file.to_string_lossy().ends_with("-shm"));
    files.map(|file| (file.clone(), fs::read(file).unwrap())).collect()
}

fn refused(desk: &Desk, secret: &Secret) -> Code {
    let before = bytes_of(desk);
    let code = match desk.live().open_with(secret.clone(), Clock::System) {
        Ok(_) => panic!("it opens"),
        Err(failure) => failure.code,
    };
    assert!(bytes_of(desk) == before, "a refused opening wrote something");
    code
}

fn passphrase(text: &str) -> Secret {
    Secret::Passphrase(text.to_owned())
}

/// The key file rewritten, with the digest at its end made right again.
fn rewrite_key_file(desk: &Desk, from: &str, to: &str, with_digest: bool) {
    let file = desk.live().key_file();
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.contains(from), "{text}");
    let text = text.replace(from, to);
    let field = "\"digest\": \"";
    let start = text.find(field).unwrap() + field.len();
    let digest = match with_digest {
        true => URL_SAFE_NO_PAD.encode(Sha256::digest(&text.as_bytes()[..start])),
        false => text[start..].split('"').next().unwrap().to_owned(),
    };
    fs::write(&file, format!("{}{digest}\"\n}}\n", &text[..start])).unwrap();
}

#[test]
fn wrong_secrets_are_refused_and_change_nothing() {
    let (desk, recovery) = Desk::with_recovery();
    let (_other, strange) = Desk::with_recovery();
    for text in ["", "重要物資の安定供給確保の取組。", "重要物資の安定供給確保の取", &recovery]
    {
        assert_eq!(refused(&desk, &passphrase(text)), Code::WrongKey, "{text:?}");
    }
    let mistyped = recovery.replacen(&recovery[..1], if recovery.starts_with('0') { "1" } else { "0" }, 1);
    for text in ["", PASSPHRASE, &strange, &mistyped] {
        assert_eq!(refused(&desk, &Secret::Recovery(text.to_owned())), Code::WrongKey, "{text:?}");
    }
    // The controls: the right ones open it after all that.
    assert_eq!(desk::sound(&desk.live().open().unwrap()), Ok(()));
    assert!(desk.live().open_with(Secret::Recovery(recovery), Clock::System).is_ok());
}

#[test]
fn a_missing_key_file_is_called_missing() {
    let desk = Desk::new();
    let aside = desk.aside("kept.key");
    fs::rename(desk.live().key_file(), &aside).unwrap();
    assert_eq!(refused(&desk, &passphrase(PASSPHRASE)), Code::NoKeyFile);
    fs::rename(aside, desk.live().key_file()).unwrap();
    assert!(desk.live().open().is_ok());
}

#[test]
fn another_workspaces_key_file_is_not_taken_for_ones_own() {
    let (desk, other) = (Desk::new(), Desk::new());
    fs::copy(other.live().key_file(), desk.live().key_file()).unwrap();
    assert_eq!(refused(&desk, &passphrase(PASSPHRASE)), Code::Damaged);
}

#[test]
fn a_newer_workspace_is_refused_unwritten() {
    for format in ["\"renkei_key\": ", "\"ledger_format\": "] {
        let desk = Desk::new();
        rewrite_key_file(&desk, &format!("{format}1"), &format!("{format}2"), true);
        assert_eq!(refused(&desk, &passphrase(PASSPHRASE)), Code::Newer, "{format}");
        // It is the number alone that stood in the way.
        rewrite_key_file(&desk, &format!("{format}2"), &format!("{format}1"), true);
        assert!(desk.live().open().is_ok(), "{format}");
    }
}

#[test]
fn a_key_file_rewritten_by_hand_is_called_damaged() {
    let desk = Desk::new();
    rewrite_key_file(&desk, "\"ledger_format\": 1", "\"ledger_format\": 2", false);
    assert_eq!(refused(&desk, &passphrase(PASSPHRASE)), Code::Damaged);
}

#[test]
fn control_one_written_byte_is_noticed() {
    let desk = Desk::new();
    let before = bytes_of(&desk);
    assert!(bytes_of(&desk) == before);
    let mut bytes = fs::read(desk.live().file()).unwrap();
    bytes[1_000] ^= 1;
    fs::write(desk.live().file(), bytes).unwrap();
    assert!(bytes_of(&desk) != before);
}
