//! Families of formats: what is alike to mutate.

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    Text,
    Xlsx,
    Xlsb,
    Ods,
    Xls,
    /// series.toml, beside sheets that stay as they are.
    Settings,
}

impl Family {
    pub const ALL: [Self; 6] = [
        Self::Text,
        Self::Xlsx,
        Self::Xlsb,
        Self::Ods,
        Self::Xls,
        Self::Settings,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Xlsx => "xlsx",
            Self::Xlsb => "xlsb",
            Self::Ods => "ods",
            Self::Xls => "xls",
            Self::Settings => "settings",
        }
    }

    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|family| family.name() == name)
    }

    /// What the input is called in the series folder.
    pub fn file(self) -> &'static str {
        match self {
            Self::Settings => "series.toml",
            // Extensions are no help, and must be no harm.
            _ => "dropped file.dat",
        }
    }
}
