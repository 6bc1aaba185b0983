//! Takes the workbook out of a compound file (`.xls`), and puts it into a
//! compound file of our own writing.
//!
//! A compound file is a small file system: tables of sectors that lead from
//! one to the next. Chains that lead in circles, or out of the file, are
//! refused here, so that no library follows them.

use std::collections::BTreeSet;

use super::Refusal;

pub const SIGNATURE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
const HEADER: usize = 512;
const ENTRY: usize = 128;
const SMALL_SECTOR: usize = 64;
/// Streams below this size lie in small sectors.
const SMALL_STREAM: usize = 4096;
const LARGEST_SECTOR_NUMBER: u32 = 0xffff_fff9;
const FILE_TABLE: u32 = 0xffff_fffd;
const END_OF_CHAIN: u32 = 0xffff_fffe;
const FREE: u32 = 0xffff_ffff;
/// So many sectors of the file table are listed in the header itself.
const IN_HEADER: usize = 109;

/// A compound file whose tables hold together.
#[derive(Debug)]
pub struct CompoundFile<'a> {
    /// What follows the header.
    body: &'a [u8],
    sector: usize,
    table: Vec<u32>,
    small_table: Vec<u32>,
    small_body: Vec<u8>,
    entries: Vec<Entry>,
}

#[derive(Debug)]
struct Entry {
    name: String,
    start: u32,
    size: usize,
}

impl<'a> CompoundFile<'a> {
    pub fn open(bytes: &'a [u8]) -> Result<Self, Refusal> {
        if bytes.len() < HEADER {
            return Err(Refusal::truncated());
        }
        let sector = match half(bytes, 30) {
            Some(9) => 512,
            Some(12) => 4096,
            _ => return Err(Refusal::damaged("its header is none")),
        };
        let mut file = Self {
            body: bytes.get(sector..).ok_or_else(Refusal::truncated)?,
            sector,
            table: Vec::new(),
            small_table: Vec::new(),
            small_body: Vec::new(),
            entries: Vec::new(),
        };
        for number in file.table_sectors(bytes)? {
            let sector = file.sector(number)?;
            file.table.extend(words(sector));
        }
        let directory = file.chain(word(bytes, 48)?, usize::MAX)?;
        file.entries = directory
            .chunks_exact(ENTRY)
            .filter_map(|entry| file.entry(entry))
            .collect();
        let small_sectors = usize::try_from(word(bytes, 64)?).unwrap_or_default();
        if let (Some(root), true) = (file.entries.first(), small_sectors > 0) {
            let small_body = file.chain(root.start, root.size)?;
            let small_table = file.chain(word(bytes, 60)?, usize::MAX)?;
            file.small_table = words(&small_table).collect();
            file.small_body = small_body;
        }
        Ok(file)
    }

    /// Whether a stream or storage of that name is in it.
    pub fn has(&self, name: &str) -> bool {
        self.entries
            .iter()
            .any(|entry| entry.name.eq_ignore_ascii_case(name))
    }

    /// A stream's content; `None` if there is none of that name.
    pub fn stream(&self, name: &str) -> Result<Option<Vec<u8>>, Refusal> {
        let entry = self
            .entries
            .iter()
            .find(|entry| entry.name.eq_ignore_ascii_case(name));
        let Some(entry) = entry else { return Ok(None) };
        let content = if entry.size < SMALL_STREAM {
            let small = |number: usize| sector_of(&self.small_body, number, SMALL_SECTOR);
            follow(entry.start, entry.size, &self.small_table, small)?
        } else {
            self.chain(entry.start, entry.size)?
        };
        if content.len() < entry.size {
            return Err(Refusal::truncated());
        }
        Ok(Some(content))
    }

    /// The sectors of the file table, from the header and the list after it.
    fn table_sectors(&self, bytes: &[u8]) -> Result<Vec<u32>, Refusal> {
        let mut numbers: Vec<u32> = words(&bytes[76..HEADER]).take(IN_HEADER).collect();
        let mut next = word(bytes, 68)?;
        let mut seen = BTreeSet::new();
        while next <= LARGEST_SECTOR_NUMBER {
            if !seen.insert(next) {
                return Err(circle());
            }
            let mut listed: Vec<u32> = words(self.sector(next)?).collect();
            next = listed.pop().unwrap_or(END_OF_CHAIN);
            numbers.extend(listed);
        }
        numbers.retain(|number| *number <= LARGEST_SECTOR_NUMBER);
        let different: BTreeSet<&u32> = numbers.iter().collect();
        if different.len() < numbers.len() {
            return Err(circle());
        }
        Ok(numbers)
    }

    fn sector(&self, number: u32) -> Result<&'a [u8], Refusal> {
        let number = usize::try_from(number).unwrap_or(usize::MAX);
        sector_of(self.body, number, self.sector)
    }

    fn chain(&self, start: u32, size: usize) -> Result<Vec<u8>, Refusal> {
        follow(start, size, &self.table, |number| {
            sector_of(self.body, number, self.sector)
        })
    }

    fn entry(&self, bytes: &[u8]) -> Option<Entry> {
        let units: Vec<u16> = bytes[..64]
            .chunks_exact(2)
            .map(|unit| u16::from_le_bytes([unit[0], unit[1]]))
            .take_while(|unit| *unit != 0)
            .collect();
        // Small files keep rubbish in the upper half of a size.
        let upper = if self.sector == 512 {
            0
        } else {
            word(bytes, 124).ok()?
        };
        let size = (u64::from(upper) << 32) | u64::from(word(bytes, 120).ok()?);
        Some(Entry {
            name: String::from_utf16_lossy(&units),
            start: word(bytes, 116).ok()?,
            size: usize::try_from(size).ok()?,
        })
    }
}

/// The bytes of a chain of sectors, to at most a size.
fn follow<'b>(
    start: u32,
    size: usize,
    table: &[u32],
    sector: impl Fn(usize) -> Result<&'b [u8], Refusal>,
) -> Result<Vec<u8>, Refusal> {
    let mut content = Vec::new();
    let mut next = start;
    let mut seen = vec![false; table.len()];
    while next <= LARGEST_SECTOR_NUMBER && content.len() < size {
        let number = usize::try_from(next).unwrap_or(usize::MAX);
        let seen = seen.get_mut(number).ok_or_else(Refusal::truncated)?;
        if std::mem::replace(seen, true) {
            return Err(circle());
        }
        content.extend_from_slice(sector(number)?);
        next = table[number];
    }
    content.truncate(size);
    Ok(content)
}

fn sector_of(body: &[u8], number: usize, size: usize) -> Result<&[u8], Refusal> {
    let start = number.checked_mul(size).ok_or_else(Refusal::truncated)?;
    // The last sector of a file may be cut short by its writer.
    let end = start.saturating_add(size).min(body.len());
    body.get(start..end)
        .filter(|sector| !sector.is_empty())
        .ok_or_else(Refusal::truncated)
}

fn circle() -> Refusal {
    Refusal::damaged("its sectors lead in a circle")
}

fn half(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

fn word(bytes: &[u8], at: usize) -> Result<u32, Refusal> {
    let four = bytes.get(at..at + 4).and_then(|four| four.try_into().ok());
    four.map(u32::from_le_bytes).ok_or_else(Refusal::truncated)
}

fn words(bytes: &[u8]) -> impl Iterator<Item = u32> {
    bytes
        .chunks_exact(4)
        .map(|four| u32::from_le_bytes([four[0], four[1], four[2], four[3]]))
}

/// A compound file with one stream, `Workbook`. Zeros at its end, which are no
/// records, keep the stream out of the small sectors.
pub fn with_workbook(mut workbook: Vec<u8>) -> Vec<u8> {
    const SECTOR: usize = 512;
    const NUMBERS: usize = SECTOR / 4;
    workbook.resize(workbook.len().max(SMALL_STREAM).next_multiple_of(SECTOR), 0);
    let data = workbook.len() / SECTOR;
    // The table also lists its own sectors, those that list them, and the directory's.
    let mut tables = 1;
    let mut lists = 0;
    while tables * NUMBERS < data + 1 + tables + lists {
        tables += 1;
        lists = tables.saturating_sub(IN_HEADER).div_ceil(NUMBERS - 1);
    }
    let number = |position: usize| u32::try_from(position).unwrap_or(FREE);
    let (directory, first_table, first_list) = (data, data + 1, data + 1 + tables);
    let mut table: Vec<u32> = (1..=data).map(number).collect();
    table[data - 1] = END_OF_CHAIN;
    table.push(END_OF_CHAIN);
    table.resize(table.len() + tables, FILE_TABLE);
    table.resize(table.len() + lists, FILE_TABLE - 1);
    table.resize(tables * NUMBERS, FREE);
    let mut listed: Vec<u32> = (first_table..first_list).map(number).collect();
    let beyond = listed.split_off(listed.len().min(IN_HEADER));
    listed.resize(IN_HEADER, FREE);

    let mut file = header(
        number(tables),
        number(directory),
        if lists == 0 {
            END_OF_CHAIN
        } else {
            number(first_list)
        },
        number(lists),
    );
    file.extend(listed.iter().flat_map(|number| number.to_le_bytes()));
    let size = number(workbook.len());
    file.append(&mut workbook);
    file.extend(entry("Root Entry", 5, 1, END_OF_CHAIN, 0));
    file.extend(entry("Workbook", 2, FREE, 0, size));
    file.resize(HEADER + first_table * SECTOR, 0);
    file.extend(table.iter().flat_map(|number| number.to_le_bytes()));
    for (position, chunk) in beyond.chunks(NUMBERS - 1).enumerate() {
        let mut list = chunk.to_vec();
        list.resize(NUMBERS - 1, FREE);
        let is_last = position + 1 == lists;
        list.push(if is_last {
            END_OF_CHAIN
        } else {
            number(first_list + position + 1)
        });
        file.extend(list.iter().flat_map(|number| number.to_le_bytes()));
    }
    file
}

/// The header up to the list of the table's sectors.
fn header(tables: u32, directory: u32, first_list: u32, lists: u32) -> Vec<u8> {
    let mut header = SIGNATURE.to_vec();
    header.resize(24, 0);
    for half in [0x3e_u16, 3, 0xfffe, 9, 6, 0, 0, 0] {
        header.extend(half.to_le_bytes());
    }
    let small_limit = u32::try_from(SMALL_STREAM).unwrap_or_default();
    for word in [
        0,
        tables,
        directory,
        0,
        small_limit,
        END_OF_CHAIN,
        0,
        first_list,
        lists,
    ] {
        header.extend(word.to_le_bytes());
    }
    header
}

fn entry(name: &str, kind: u8, child: u32, start: u32, size: u32) -> Vec<u8> {
    let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let length = u16::try_from(entry.len() + 2).unwrap_or_default();
    entry.resize(64, 0);
    entry.extend(length.to_le_bytes());
    // Black, in the words of the format's tree.
    entry.extend([kind, 1]);
    for word in [FREE, FREE, child] {
        entry.extend(word.to_le_bytes());
    }
    entry.resize(116, 0);
    entry.extend(start.to_le_bytes());
    entry.extend(size.to_le_bytes());
    entry.resize(ENTRY, 0);
    entry
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        for size in [0, 100, 4096, 70_000, 8_000_000] {
            let workbook: Vec<u8> = (0..size).map(|position: u32| position.to_le_bytes()[1]).collect();
            let file = with_workbook(workbook.clone());
            let open = CompoundFile::open(&file).unwrap();
            let read = open.stream("workbook").unwrap().unwrap();
            assert_eq!(&read[..workbook.len()], workbook);
            assert!(read[workbook.len()..].iter().all(|byte| *byte == 0));
        }
    }

    #[test]
    fn circles_and_ends_are_refused() {
        let file = with_workbook(vec![1; 9000]);
        let mut circular = file.clone();
        // The second sector leads back to the first.
        let table = HEADER + (9000_usize.div_ceil(512) + 1) * 512;
        circular[table + 4..table + 8].copy_from_slice(&0_u32.to_le_bytes());
        let stream = CompoundFile::open(&circular)
            .unwrap()
            .stream("Workbook")
            .unwrap_err();
        assert_eq!(stream, circle());
        assert_eq!(
            CompoundFile::open(&file[..5000]).unwrap_err(),
            Refusal::truncated()
        );
    }
}
