//! Families of inputs: what is alike to mutate.

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    Text,
    Xlsx,
    Xlsb,
    Ods,
    Xls,
    /// series.toml, beside sheets that stay as they are.
    Settings,
    /// Cells of dates, times and durations, one a line.
    Dates,
    /// A sheet as text, for where its tables and headers are.
    Headers,
    /// An editor's text as it is read.
    Markdown,
    /// An editor's text as it is printed.
    Prose,
    /// A text that a template shows.
    Escaping,
}

impl Family {
    pub const ALL: [Self; 11] = [
        Self::Text,
        Self::Xlsx,
        Self::Xlsb,
        Self::Ods,
        Self::Xls,
        Self::Settings,
        Self::Dates,
        Self::Headers,
        Self::Markdown,
        Self::Prose,
        Self::Escaping,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Xlsx => "xlsx",
            Self::Xlsb => "xlsb",
            Self::Ods => "ods",
            Self::Xls => "xls",
            Self::Settings => "settings",
            Self::Dates => "dates",
            Self::Headers => "headers",
            Self::Markdown => "markdown",
            Self::Prose => "prose",
            Self::Escaping => "escaping",
        }
    }

    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|family| family.name() == name)
    }

    /// What the input is called in the series folder, where it is a file of one.
    pub fn file(self) -> &'static str {
        match self {
            Self::Settings => "series.toml",
            // Extensions are no help, and must be no harm.
            _ => "dropped file.dat",
        }
    }
}
