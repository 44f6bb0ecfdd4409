//! Builds the Tauri context: configuration, capabilities and the permissions of our own commands.

fn main() {
    // tauri-build does not emit these for a custom capability pattern.
    println!("cargo:rerun-if-changed=src-tauri/capabilities");
    println!("cargo:rerun-if-changed=src-tauri/permissions");
    // Both are embedded by the context macro, which cargo does not see.
    println!("cargo:rerun-if-changed=src-tauri/isolation");
    println!("cargo:rerun-if-changed=ui/dist");
    if let Err(error) = tauri_build::try_build(
        tauri_build::Attributes::new()
            .capabilities_path_pattern("./src-tauri/capabilities/**/*")
            .app_manifest(tauri_build::AppManifest::new().permissions_path_pattern("./src-tauri/permissions/**/*")),
    ) {
        println!("{error:#}");
        std::process::exit(1);
    }
}
