//! How typst-cli is called, for the renderer that calls it and for people who
//! compile a document as it lies in `internal/typst/`.

/// The folder with the fonts in a Typst project.
pub const FONT_FOLDER: &str = "fonts";

/// The options of `typst compile` and `typst watch`; the working folder is the
/// Typst project.
///
/// Without a root typst-cli reads no file outside the source's folder, without
/// the font path it has no Noto Sans, without the timestamp it stamps the hour.
pub fn options(timestamp: i64) -> Vec<String> {
    [
        "--root",
        ".",
        "--ignore-system-fonts",
        "--font-path",
        FONT_FOLDER,
        "--pdf-standard",
        "a-3a,ua-1",
        "--creation-timestamp",
    ]
    .into_iter()
    .map(str::to_owned)
    .chain([timestamp.to_string()])
    .collect()
}
