use super::{Known, parse};

const LINES: &[&str] = &[
    "[12/06/2018, 21:25:15] Rosa: hi",
    "[6/12/18, 9:25:15 PM] Rosa: hi",
    "[12/6/18, 12:25:15\u{202f}AM] Rosa: hi",
    "\u{200e}[12.06.18, 21:25:15] Rosa: hi",
    "[2018/06/13, 21:25:15] Rosa: hi",
    "[2026/7/9 23:39:03] Bob:no space",
    "[14:56:01, 3/18/22] Rosa: time first",
    "[14.56.01, 3.18.22] Rosa: time first, dots",
    "6/12/18, 9:25 PM - Rosa: hi",
    "6/12/18, 9:25 zz - Rosa: hi",
    "12/06/2018, 21:25 - Rosa: hi",
    "13.6.2018 klo 21.25.15 - Rosa: hi",
    "13. 6. 2018. 21:25:15 Rosa: hi",
    "13. 6. 2018. 21:25:15 pm: hi",
    "13.06.18 21.25.15: Rosa: hi",
    "20/6/2017 8:28 p.\u{a0}m. - Rosa: hi",
    "18/3/2565 BE 14:05 - Rosa: x",
    "3/18/R4 14:05 - Rosa: x",
    "2024-09-26 22 h 39 - Rosa: hi",
    "[2024-09-26 22 h 39 min 15 s] Rosa: hi",
    "2024-09-26, 22 h 39 min - Rosa: hi",
    "2021/3/4 下午3:05 - 小明: 你好",
    "2021. 3. 4. 오후 3:05 - 지민: 안녕",
    "٤/٣/٢٠٢١, ٣:٠٥ م - سارة: مرحبا",
    "12/06/2018, 21:25 -",
    "12/06/2018, 21:25 -  Rosa: two spaces",
    "12/06/2018 is no header",
];

/// The line with other digits in it, the same number of them.
fn other(line: &str, by: u32) -> String {
    let turned = |c: char| match c.to_digit(10) {
        Some(digit) => char::from_digit((digit + by) % 10, 10).unwrap_or(c),
        None => c,
    };
    line.chars().map(turned).collect()
}

#[test]
fn a_known_form_is_read_as_if_nothing_were_known() {
    let mut known = Known::default();
    for by in 0..10 {
        for line in LINES {
            let line = other(line, by);
            assert_eq!(known.parse(&line), parse(&line), "{line}");
            // One digit fewer, one more, another joint.
            for change in [
                line.replacen('1', "", 1),
                line.replacen('2', "22", 1),
                line.replacen(" -", " ", 1),
            ] {
                assert_eq!(known.parse(&change), parse(&change), "{change}");
            }
        }
    }
}
