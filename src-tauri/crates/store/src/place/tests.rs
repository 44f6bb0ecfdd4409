//! Places by real samples of mountinfo, on every system; names by what each system makes of them.

use proptest::prelude::*;

use super::*;

/// A laptop with an encrypted disk, a stick, a share with a blank in its name, a cloud drive and an automounter.
const LAPTOP: &str = "\
22 29 0:21 / /proc rw,nosuid,nodev,noexec,relatime shared:13 - proc proc rw
29 1 253:1 / / rw,relatime shared:1 - ext4 /dev/mapper/vg-root rw,errors=remount-ro
31 29 0:27 / /run rw,nosuid,nodev shared:5 - tmpfs tmpfs rw,size=1608776k,mode=755
95 29 253:2 / /home rw,relatime shared:48 - ext4 /dev/mapper/vg-home rw
410 29 8:17 / /media/sato/KINGSTON rw,nosuid,nodev,relatime shared:220 - vfat /dev/sdb1 rw,uid=1000,utf8
411 29 8:33 / /media/sato/外付け rw,nosuid,nodev shared:221 - exfat /dev/sdc1 rw,uid=1000
412 29 0:61 / /mnt/共有\\040フォルダ rw,relatime shared:230 - cifs //fs01/METI rw,vers=3.1.1,username=sato
413 29 0:62 /export /mnt/nfs rw,relatime - nfs4 10.0.0.5:/export rw,vers=4.2
414 31 0:63 / /run/user/1000/gvfs rw,nosuid,nodev,relatime shared:240 - fuse.gvfsd-fuse gvfsd-fuse rw,user_id=1000
415 95 0:64 / /srv/sato/Box rw,nosuid,nodev,relatime shared:241 - fuse.rclone box: rw,user_id=1000
416 95 0:65 / /srv/sato/secret rw,nosuid,nodev,relatime - fuse.gocryptfs /srv/sato/.secret rw,user_id=1000
417 29 0:66 / /mnt/host rw,relatime - 9p share rw,trans=virtio
418 417 253:3 / /mnt/host/local rw,relatime - ext4 /dev/mapper/vg-data rw
419 29 8:49 / /mnt/twice rw,relatime - ext4 /dev/sdd1 rw
420 29 0:67 / /mnt/twice rw,relatime - nfs 10.0.0.5:/twice rw
";

/// The subsystem of Windows: its root is a disk of its own, the drives of Windows are shared in.
const WSL: &str = "\
64 59 8:32 / / rw,relatime - ext4 /dev/sdc rw,discard,errors=remount-ro,data=ordered
100 64 0:58 / /mnt/c rw,noatime - 9p C:\\134 rw,dirsync,aname=drvfs;path=C:\\;uid=1000
";

fn laptop(path: &str) -> Result<(), Unsafe> {
    judge(LAPTOP, |device| ["8:17", "8:33"].contains(&device.number), path)
}

#[test]
fn a_local_disk_holds_a_workspace() {
    for path in ["/", "/srv/sato", "/srv/sato/連携", "/srv/x", "/mnt/host/local/w", "/srv/sato/secret/w"] {
        assert_eq!(laptop(path), Ok(()), "{path}");
    }
    // A name that only begins like a mount point is not within it.
    for path in ["/mnt/nfs2", "/srv/sato/Boxing", "/media/sato/KINGSTON2"] {
        assert_eq!(laptop(path), Ok(()), "{path}");
    }
}

#[test]
fn network_shared_and_removable_places_do_not() {
    for (path, why) in [
        ("/mnt/nfs", Unsafe::Network),
        ("/mnt/nfs/a/b", Unsafe::Network),
        ("/mnt/共有 フォルダ/経済安保", Unsafe::Network),
        ("/run/user/1000/gvfs/smb-share:server=fs01", Unsafe::Network),
        ("/srv/sato/Box/連携", Unsafe::Network),
        ("/mnt/twice/w", Unsafe::Network),
        ("/mnt/host/w", Unsafe::HostShare),
        ("/media/sato/KINGSTON", Unsafe::Removable),
        ("/media/sato/外付け/w", Unsafe::Removable),
    ] {
        assert_eq!(laptop(path), Err(why), "{path}");
    }
    // The control: a fixed disk with the same file system is fine.
    assert_eq!(judge(LAPTOP, |_| false, "/media/sato/KINGSTON"), Ok(()));
}

#[test]
fn every_network_file_system_is_known() {
    for kind in [
        "nfs",
        "nfs4",
        "cifs",
        "smb3",
        "smbfs",
        "sshfs",
        "fuse.sshfs",
        "afs",
        "ceph",
        "glusterfs",
        "fuse.glusterfs",
        "davfs",
        "fuse",
        "fuse.gvfsd-fuse",
        "ncpfs",
    ] {
        let mounts = format!("1 0 8:1 / / rw - ext4 /dev/sda1 rw\n2 1 0:50 / /mnt/x rw - {kind} somewhere rw\n");
        assert_eq!(judge(&mounts, |_| false, "/mnt/x/w"), Err(Unsafe::Network), "{kind}");
    }
    for kind in ["ext4", "btrfs", "xfs", "zfs", "tmpfs", "overlay", "fuseblk", "ntfs3", "f2fs", "bcachefs"] {
        let mounts = format!("1 0 8:1 / / rw - ext4 /dev/sda1 rw\n2 1 0:50 / /mnt/x rw - {kind} somewhere rw\n");
        assert_eq!(judge(&mounts, |_| false, "/mnt/x/w"), Ok(()), "{kind}");
    }
}

#[test]
fn shares_are_borne_where_the_root_is_one() {
    assert_eq!(judge(WSL, |_| false, "/srv/sato"), Ok(()));
    assert_eq!(judge(WSL, |_| false, "/mnt/c/desk/sato"), Err(Unsafe::HostShare));
    let rooted = "50 40 0:40 / / rw - 9p none rw,trans=fd\n51 50 0:41 / /mnt/x rw - 9p none rw\n";
    assert_eq!(judge(rooted, |_| true, "/srv/sato"), Ok(()));
    assert_eq!(judge(rooted, |_| true, "/mnt/x"), Err(Unsafe::HostShare));
    let container = "600 500 0:120 / / rw,relatime - overlay overlay rw,lowerdir=/a:/b,upperdir=/c,workdir=/d\n";
    assert_eq!(judge(container, |_| false, "/root"), Ok(()));
    // A network root is refused: its locks are no better for being everywhere.
    assert_eq!(judge("1 0 0:9 / / rw - nfs4 10.0.0.1:/root rw\n", |_| false, "/w"), Err(Unsafe::Network));
    // Lines that are none are passed over.
    assert_eq!(judge("garbage\n\n1 2 3\n - - \n", |_| true, "/w"), Ok(()));
}

#[test]
fn windows_and_mac_paths_are_judged_by_their_text() {
    for path in [r"C:\desk\sato", r"\\?\C:\desk\sato", r"\\.\D:\w", "C:/desk/sato"] {
        assert_eq!(judge_windows(path), Ok(()), "{path}");
    }
    for path in [r"\\fs01\METI\w", r"\\?\UNC\fs01\METI", r"\\?\unc\fs01\METI", "//fs01/METI", r"\\.\UNC\fs01\x"] {
        assert_eq!(judge_windows(path), Err(Unsafe::Network), "{path}");
    }
    assert_eq!(judge_mac("/desk/sato/連携"), Ok(()));
    assert_eq!(judge_mac("/VolumesOld/x"), Ok(()));
    assert_eq!(judge_mac("/Volumes/KINGSTON/w"), Err(Unsafe::Removable));
    assert_eq!(judge_mac("/Network/Servers/x"), Err(Unsafe::Network));
}

#[cfg(unix)]
#[test]
fn what_can_be_pulled_out_is_read_from_the_kernel() {
    use std::fs;
    use std::os::unix::fs::symlink;
    let sys = tempfile::tempdir().unwrap();
    let sys = sys.path();
    fs::create_dir_all(sys.join("dev/block")).unwrap();
    fs::create_dir_all(sys.join("class/block")).unwrap();
    let disk = |path: &str, number: &str, flag: &str| {
        let (disk, name) = (sys.join(path), path.rsplit('/').next().unwrap());
        let part = disk.join(format!("{name}1"));
        fs::create_dir_all(&part).unwrap();
        fs::write(disk.join("removable"), flag).unwrap();
        symlink(&part, sys.join("dev/block").join(number)).unwrap();
        symlink(&part, sys.join("class/block").join(format!("{name}1"))).unwrap();
        part
    };
    disk("devices/pci0/ata1/block/sda", "8:1", "0\n");
    disk("devices/pci0/sdhci/block/mmcblk0", "179:1", "1\n");
    let stick = disk("devices/pci0/usb2/2-1/block/sdb", "8:17", "0\n");
    let locked = sys.join("devices/virtual/block/dm-3");
    fs::create_dir_all(locked.join("slaves")).unwrap();
    symlink(&stick, locked.join("slaves/sdb1")).unwrap();
    symlink(&locked, sys.join("dev/block/253:3")).unwrap();

    let asked = |number, source| removable(sys, Device { number, source });
    assert!(!asked("8:1", "/dev/sda1"));
    assert!(asked("179:1", "/dev/mmcblk01"), "a card in its slot");
    assert!(asked("8:17", "/dev/sdb1"), "an external disk that calls itself fixed");
    assert!(asked("253:3", "/dev/mapper/luks"), "an encrypted volume on it");
    assert!(asked("0:44", "/dev/sdb1"), "btrfs, which has a number of its own");
    assert!(!asked("0:44", "/dev/sda1"));
    assert!(!asked("0:45", "tmpfs") && !asked("99:9", "/dev/gone"));
}

#[test]
fn this_machine_lets_a_workspace_be_made_in_a_temporary_folder() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(check(folder.path()), Ok(()));
    assert_eq!(check(&folder.path().join("none")), Err(Error::NotFound));
}

#[test]
fn names_that_some_system_misunderstands_are_refused() {
    for good in
        ["w.renkei", "経済安保 報告書（令和8年度）.pdf", "CONTROL.txt", "COM10.txt", "ｶﾞ.xlsx", ".hidden", "a..b"]
    {
        assert_eq!(safe_file_name(good), Ok(()), "{good}");
    }
    for (name, fault) in [
        ("", NameFault::Empty),
        (".", NameFault::Empty),
        ("..", NameFault::Empty),
        ("../x", NameFault::Character),
        (r"..\x", NameFault::Character),
        ("a:b", NameFault::Character),
        ("報告書.pdf:hidden", NameFault::Character),
        ("a\u{0}b", NameFault::Character),
        ("a\nb", NameFault::Character),
        ("報告\u{202E}fdp.exe", NameFault::Character),
        ("a\u{2066}b", NameFault::Character),
        ("a\u{200B}b", NameFault::Character),
        ("a.", NameFault::Edge),
        ("a ", NameFault::Edge),
        ("a\u{3000}", NameFault::Edge),
        (" a", NameFault::Edge),
        ("CON", NameFault::Reserved),
        ("con.txt", NameFault::Reserved),
        ("Aux.tar.gz", NameFault::Reserved),
        ("nul .txt", NameFault::Reserved),
        ("COM1", NameFault::Reserved),
        ("lpt¹.pdf", NameFault::Reserved),
        ("CONIN$", NameFault::Reserved),
    ] {
        assert_eq!(safe_file_name(name), Err(fault), "{name:?}");
    }
    assert_eq!(safe_file_name(&"あ".repeat(100)), Err(NameFault::TooLong));
    assert_eq!(safe_file_name(&"a".repeat(255)), Ok(()));
}

#[test]
fn a_title_becomes_a_name() {
    for (title, name) in [
        ("経済安保 重要物資 A/B：報告", "経済安保 重要物資 A／B：報告.pdf"),
        ("  二つ\n行 の　題  ", "二つ 行 の 題.pdf"),
        ("CON", "_CON.pdf"),
        ("../../etc/passwd", "／..／etc／passwd.pdf"),
        ("--help", "help.pdf"),
        ("報告\u{202E}fdp.exe", "報告fdp.exe.pdf"),
        ("か\u{3099}す", "がす.pdf"),
        ("", "renkei.pdf"),
        ("...", "renkei.pdf"),
        ("何?*|<>\"", "何？＊｜＜＞”.pdf"),
    ] {
        assert_eq!(file_name_from(title, "pdf"), name, "{title:?}");
    }
    let long = file_name_from(&"安".repeat(500), "pdf");
    assert!(long.len() <= 180 + 4 && long.ends_with("安.pdf"));
}

proptest! {
    #[test]
    fn whatever_the_title_the_name_is_safe(title in any::<String>(), tail in "[. \u{3000}/\\\\:a-z]{0,300}") {
        for title in [title.clone(), format!("{tail}{title}"), format!("{title}{tail}")] {
            let name = file_name_from(&title, "xlsx");
            prop_assert_eq!(safe_file_name(&name), Ok(()), "{:?} → {:?}", title, name);
        }
    }
}
