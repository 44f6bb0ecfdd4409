//! What can go wrong with a workspace on disk. No path, no SQL and no content in any of it.

/// Why the store could not do it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// There is no such file.
    #[error("not found")]
    NotFound,
    /// A file of that name is there already.
    #[error("exists")]
    Exists,
    /// The key file beside the workspace is missing.
    #[error("no key file")]
    NoKeyFile,
    /// The file is not a workspace.
    #[error("not a workspace")]
    NotAWorkspace,
    /// Passphrase or recovery key is wrong.
    #[error("wrong key")]
    WrongKey,
    /// The file is damaged.
    #[error("damaged: {what}")]
    Damaged {
        /// Which part.
        what: &'static str,
    },
    /// The workspace is of a newer Renkei.
    #[error("format {format} is newer")]
    Newer {
        /// Its format.
        format: u32,
    },
    /// The folder is on a network or removable drive.
    #[error("unsafe place: {why}")]
    UnsafePlace {
        /// What sort of place it is.
        why: &'static str,
    },
    /// Someone else is writing.
    #[error("busy")]
    Busy,
    /// The disk is full.
    #[error("disk full")]
    Full,
    /// A file cannot be read or written.
    #[error("file: {0:?}")]
    Io(std::io::ErrorKind),
    /// This laptop remembers a later state than the file holds.
    #[error("the workspace is at {found}, this laptop remembers {remembered}")]
    RolledBack {
        /// The number of the last change of this laptop's chain in the file.
        found: u64,
        /// The number that this laptop remembers.
        remembered: u64,
    },
    /// The user stopped it; nothing was written.
    #[error("stopped")]
    Stopped,
    /// The database said no for another reason; its extended code.
    #[error("database code {0}")]
    Sql(i32),
    /// A view, query or payload is not what the program expects.
    #[error("broken: {0}")]
    Broken(&'static str),
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        match error {
            rusqlite::Error::SqliteFailure(failure, _) => match failure.code {
                ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Busy,
                ErrorCode::DiskFull => Self::Full,
                ErrorCode::DatabaseCorrupt => Self::Damaged { what: "database" },
                ErrorCode::NotADatabase => Self::NotAWorkspace,
                ErrorCode::CannotOpen | ErrorCode::PermissionDenied | ErrorCode::ReadOnly => {
                    Self::Io(std::io::ErrorKind::PermissionDenied)
                }
                ErrorCode::SystemIoFailure => Self::Io(std::io::ErrorKind::Other),
                _ => Self::Sql(failure.extended_code),
            },
            rusqlite::Error::QueryReturnedNoRows => Self::Broken("no row"),
            _ => Self::Broken("query"),
        }
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::NotFound => Self::NotFound,
            std::io::ErrorKind::AlreadyExists => Self::Exists,
            std::io::ErrorKind::StorageFull => Self::Full,
            kind => Self::Io(kind),
        }
    }
}

impl From<serde_json::Error> for Error {
    fn from(_: serde_json::Error) -> Self {
        Self::Damaged { what: "payload" }
    }
}
