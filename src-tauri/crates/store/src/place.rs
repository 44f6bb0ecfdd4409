//! Where a workspace may live, and what files may be called. SQLite's locks and WAL do not hold on network drives, and
//! a stick is pulled out: such places are refused. The judging is pure; only [`check`] looks at the machine.

use std::path::Path;

use crate::error::Error;

/// Why a folder must not hold a workspace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unsafe {
    /// A network drive or a cloud folder.
    Network,
    /// A folder that a virtual machine shares with its host.
    HostShare,
    /// A stick, card or external disk.
    Removable,
}

impl Unsafe {
    /// The reason as a fixed word, for messages.
    #[must_use]
    pub const fn token(self) -> &'static str {
        match self {
            Self::Network => "network",
            Self::HostShare => "host-share",
            Self::Removable => "removable",
        }
    }
}

impl From<Unsafe> for Error {
    fn from(why: Unsafe) -> Self {
        Self::UnsafePlace { why: why.token() }
    }
}

/// Refuses a folder that is on a network, host-shared or removable drive. The folder must be there.
///
/// # Errors
/// [`Error::UnsafePlace`] with the reason, and what the disk says.
pub fn check(folder: &Path) -> Result<(), Error> {
    // What the user names may be a link, or on Windows a letter that stands for `\\server\share`: the true path tells.
    let path = folder.canonicalize()?;
    let path = path.to_string_lossy();
    if cfg!(windows) {
        judge_windows(&path)?;
    } else if cfg!(target_os = "macos") {
        judge_mac(&path)?;
    } else {
        let mounts = std::fs::read("/proc/self/mountinfo")?;
        judge(&String::from_utf8_lossy(&mounts), |device| removable(Path::new("/sys"), device), &path)?;
    }
    Ok(())
}

/// The block device under a mount point, as `/proc/self/mountinfo` names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Device<'a> {
    /// `major:minor`; `0:…` where the file system has no device of its own, as with btrfs.
    pub number: &'a str,
    /// What was mounted, such as `/dev/sdb1`.
    pub source: &'a str,
}

/// Judges a true path on Linux by the text of `/proc/self/mountinfo`.
///
/// # Errors
/// Why not.
pub fn judge(mountinfo: &str, removable: impl Fn(Device<'_>) -> bool, path: &str) -> Result<(), Unsafe> {
    // The longest mount point wins, and of equal ones the last, which hides the others.
    let mount = mountinfo
        .lines()
        .filter_map(Mount::parse)
        .filter(|mount| is_within(path, &mount.point))
        .max_by_key(|mount| mount.point.len());
    let Some(mount) = mount else { return Ok(()) };
    if let Some(why) = judge_kind(mount.kind) {
        // Where the root is shared, everything is, and there is no better place.
        return if why == Unsafe::HostShare && mount.point == "/" { Ok(()) } else { Err(why) };
    }
    if mount.point != "/" && removable(mount.device) { Err(Unsafe::Removable) } else { Ok(()) }
}

/// One line of mountinfo: `36 35 98:0 /root /point options [optional…] - kind source options`.
struct Mount<'a> {
    point: String,
    kind: &'a str,
    device: Device<'a>,
}

impl<'a> Mount<'a> {
    fn parse(line: &'a str) -> Option<Self> {
        let (before, after) = line.split_once(" - ")?;
        let mut before = before.split(' ').skip(2);
        let (number, point) = (before.next()?, before.nth(1)?);
        let mut after = after.split(' ');
        let (kind, source) = (after.next()?, after.next().unwrap_or_default());
        Some(Self { point: unescaped(point), kind, device: Device { number, source } })
    }
}

/// mountinfo writes blank, tab, line feed and backslash as `\040` and the like.
fn unescaped(text: &str) -> String {
    [("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")]
        .iter()
        .fold(text.to_owned(), |text, (code, plain)| text.replace(code, plain))
}

fn is_within(path: &str, point: &str) -> bool {
    point == "/" || path.strip_prefix(point).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

fn judge_kind(kind: &str) -> Option<Unsafe> {
    match kind {
        "9p" | "virtiofs" | "vboxsf" | "vmhgfs" | "fuse.vmhgfs-fuse" | "prl_fs" | "drvfs" => Some(Unsafe::HostShare),
        "nfs" | "nfs4" | "cifs" | "smb2" | "smb3" | "smbfs" | "afs" | "auristorfs" | "ceph" | "coda" | "davfs"
        | "glusterfs" | "gpfs" | "beegfs" | "lustre" | "gfs2" | "ocfs2" | "ncpfs" | "orangefs" | "pvfs2" | "acfs"
        | "sshfs" => Some(Unsafe::Network),
        // These keep their files on a local disk.
        "fuse.fuse-overlayfs" | "fuse.gocryptfs" | "fuse.cryfs" | "fuse.encfs" | "fuse.mergerfs" | "fuse.bindfs" => {
            None
        }
        // Most others are remote or cloud drives (sshfs, rclone, gvfsd-fuse), and new ones appear every year.
        kind if kind == "fuse" || kind.starts_with("fuse.") => Some(Unsafe::Network),
        _ => None,
    }
}

/// Judges a true path on Windows by its text: `\\server\share` and `\\?\UNC\…`, which is also what a network drive's
/// letter becomes. Sticks are not recognised here: the drive's type is told only by a call that needs `unsafe`.
///
/// # Errors
/// Why not.
pub fn judge_windows(path: &str) -> Result<(), Unsafe> {
    let path = path.replace('/', "\\").to_ascii_uppercase();
    let local = match path.strip_prefix("\\\\") {
        None => true,
        // `\\?\C:\…` and `\\.\C:\…` are local; `\\?\UNC\…` and `\\server\…` are not.
        Some(rest) => match rest.strip_prefix("?\\").or_else(|| rest.strip_prefix(".\\")) {
            Some(device) => !device.starts_with("UNC\\"),
            None => false,
        },
    };
    if local { Ok(()) } else { Err(Unsafe::Network) }
}

/// Judges a true path on macOS: other volumes than the system's, be they sticks or shares, appear in `/Volumes`. An
/// internal second disk does too and is refused with them.
///
/// # Errors
/// Why not.
pub fn judge_mac(path: &str) -> Result<(), Unsafe> {
    if is_within(path, "/Network") || is_within(path, "/net") {
        Err(Unsafe::Network)
    } else if is_within(path, "/Volumes") {
        Err(Unsafe::Removable)
    } else {
        Ok(())
    }
}

/// Whether a block device can be pulled out, by what the kernel tells under `sys`.
fn removable(sys: &Path, device: Device<'_>) -> bool {
    let by_number = sys.join("dev/block").join(device.number);
    if !device.number.starts_with("0:") && by_number.exists() {
        return can_be_pulled(&by_number, 4);
    }
    device.source.strip_prefix("/dev/").is_some_and(|name| can_be_pulled(&sys.join("class/block").join(name), 4))
}

/// `removable` belongs to the disk, not to its partitions; an encrypted volume lies over others, its `slaves`; an
/// external hard disk calls itself fixed but hangs on USB.
fn can_be_pulled(device: &Path, depth: u32) -> bool {
    let Ok(device) = device.canonicalize() else { return false };
    let says = |folder: &Path| std::fs::read_to_string(folder.join("removable")).is_ok_and(|text| text.trim() == "1");
    let on_usb = device.iter().any(|part| {
        part.to_str().and_then(|part| part.strip_prefix("usb")).is_some_and(|bus| bus.parse::<u32>().is_ok())
    });
    if on_usb || says(&device) || device.parent().is_some_and(says) {
        return true;
    }
    let below = std::fs::read_dir(device.join("slaves")).into_iter().flatten().flatten();
    depth > 0 && below.into_iter().any(|entry| can_be_pulled(&entry.path(), depth - 1))
}

/// Why a text must not name a file that this program makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NameFault {
    /// Nothing, `.` or `..`.
    #[error("names no file")]
    Empty,
    /// Longer than file systems take: [`MOST_NAME_BYTES`].
    #[error("too long")]
    TooLong,
    /// A character that some system gives a meaning, a control character, or one that hides or turns round others.
    #[error("forbidden character")]
    Character,
    /// It begins or ends with a blank, or ends with a dot; Windows drops these.
    #[error("blank or dot at its end")]
    Edge,
    /// A device of Windows, such as CON or LPT1, with whatever ending.
    #[error("reserved name")]
    Reserved,
}

/// The longest file name in UTF-8 that Linux, macOS and Windows all take, in bytes.
pub const MOST_NAME_BYTES: usize = 255;
/// A name made from a title keeps at most so many bytes of it, so that endings and copies' numbers still fit.
const MOST_TITLE_BYTES: usize = 180;

/// Whether a text may name a file: on every system, and looking like what it is.
///
/// # Errors
/// Why not.
pub fn safe_file_name(name: &str) -> Result<(), NameFault> {
    if name.is_empty() || name == "." || name == ".." {
        Err(NameFault::Empty)
    } else if name.len() > MOST_NAME_BYTES {
        Err(NameFault::TooLong)
    } else if name.chars().any(|c| stand_in(c) != Some(c)) {
        Err(NameFault::Character)
    } else if name.trim() != name || name.ends_with('.') {
        Err(NameFault::Edge)
    } else if is_reserved(name) {
        Err(NameFault::Reserved)
    } else {
        Ok(())
    }
}

/// Makes a file name from a title and an ending such as `pdf`. What a file name cannot hold becomes its full-width
/// likeness, or goes; the rest of the title stays as it is.
#[must_use]
pub fn file_name_from(title: &str, ending: &str) -> String {
    let mut name = String::new();
    for word in text::fold::nfc(title).split(|c: char| c.is_whitespace() || c.is_control()).filter(|w| !w.is_empty()) {
        name.push_str(if name.is_empty() { "" } else { " " });
        name.extend(word.chars().filter_map(stand_in));
    }
    let mut end = name.len().min(MOST_TITLE_BYTES);
    while !name.is_char_boundary(end) {
        end -= 1;
    }
    // A dot in front would hide the file; a dash would look like an option to a command.
    let unwanted = |c: char| c.is_whitespace() || c == '.';
    let stem = name[..end].trim_start_matches(|c| unwanted(c) || c == '-').trim_end_matches(unwanted);
    match stem {
        "" => format!("renkei.{ending}"),
        stem if is_reserved(stem) => format!("_{stem}.{ending}"),
        stem => format!("{stem}.{ending}"),
    }
}

/// The same character where a file name may hold it, a harmless likeness, or nothing.
const fn stand_in(c: char) -> Option<char> {
    match c {
        '/' => Some('／'),
        '\\' => Some('＼'),
        ':' => Some('：'),
        '*' => Some('＊'),
        '?' => Some('？'),
        '"' => Some('”'),
        '<' => Some('＜'),
        '>' => Some('＞'),
        '|' => Some('｜'),
        // Marks that are not seen, or that turn round what follows, so that `…fdp.exe` looks like `…exe.pdf`.
        '\u{0}'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180E}' => None,
        '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' => None,
        '\u{FFF9}'..='\u{FFFC}' | '\u{E0000}'..='\u{E007F}' => None,
        other => Some(other),
    }
}

/// Devices of Windows, with any ending and in any case; it also takes COM¹ for COM1.
fn is_reserved(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_uppercase();
    if matches!(&*stem, "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$") {
        return true;
    }
    let number = stem.strip_prefix("COM").or_else(|| stem.strip_prefix("LPT"));
    number.is_some_and(|number| matches!(number, "¹" | "²" | "³") || matches!(number.as_bytes(), [b'0'..=b'9']))
}

#[cfg(test)]
mod tests;
