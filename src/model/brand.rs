//! The files by which the documents of a series look like their organisation's
//! own: a logo and fonts, as they were read and checked.

use std::sync::Arc;

/// What a series brings to its Typst project.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Brand {
    pub logo: Option<Logo>,
    /// In the order of their names.
    pub fonts: Vec<FontFile>,
}

/// A logo: nothing is in the file but the picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    pub kind: LogoKind,
    pub bytes: Arc<[u8]>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogoKind {
    Svg,
    Png,
}

impl LogoKind {
    /// Where the logo lies in the Typst project, whatever its own name.
    pub fn project_path(self) -> &'static str {
        match self {
            Self::Svg => "logo.svg",
            Self::Png => "logo.png",
        }
    }
}

/// A file of fonts, as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FontFile {
    /// By its path from the series folder.
    pub file: Arc<str>,
    pub bytes: Arc<[u8]>,
}
